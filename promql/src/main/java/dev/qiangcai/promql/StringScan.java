package dev.qiangcai.promql;

/// Finds where a string ends, and checks what is escaped in it. The opening quote has been taken.
final class StringScan {
    private final Cursor text;
    private final int quote;

    StringScan(Cursor text, int quote) {
        this.text = text;
        this.quote = quote;
    }

    void run() {
        for (var point = text.take(); point != quote; point = text.take()) {
            if (point == '\\' && quote != '`') {
                escape();
            } else {
                check(point);
            }
        }
    }

    private void check(int point) {
        if (point == 0xFFFD || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw text.broken("invalid UTF-8 rune");
        }
        if (point < 0 || (point == '\n' && quote != '`')) {
            throw text.broken(quote == '`' ? "unterminated raw string" : "unterminated quoted string");
        }
    }

    private void escape() {
        var point = text.take();
        if (point == quote || (point >= 0 && "abfnrtv\\".indexOf(point) >= 0)) {
            return;
        }
        switch (point) {
            case '0', '1', '2', '3', '4', '5', '6', '7' -> digits(point, 3, 8, 255);
            case 'x' -> digits(text.take(), 2, 16, 255);
            case 'u' -> digits(text.take(), 4, 16, Character.MAX_CODE_POINT);
            case 'U' -> digits(text.take(), 8, 16, Character.MAX_CODE_POINT);
            case -1 -> throw text.broken("escape sequence not terminated");
            default -> throw text.broken("unknown escape sequence " + GoText.unicode(point));
        }
    }

    private void digits(int first, int count, int radix, int most) {
        var point = first;
        var value = 0L;
        for (var left = count; left > 0; left--) {
            if (point < 0) {
                throw text.broken("escape sequence not terminated");
            }
            var digit = point < 0x80 ? Character.digit(point, radix) : -1;
            if (digit < 0) {
                throw text.broken("illegal character " + GoText.unicode(point) + " in escape sequence");
            }
            value = value * radix + digit;
            point = left > 1 ? text.take() : point;
        }
        if (value > most || (value >= 0xD800 && value < 0xE000)) {
            throw text.broken("escape sequence is an invalid Unicode code point");
        }
    }
}
