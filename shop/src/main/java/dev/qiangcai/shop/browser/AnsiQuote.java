package dev.qiangcai.shop.browser;

/// The inside of a shell's `$'…'`, in which Chrome writes what holds quotes, signs or line breaks.
///
/// @param at the first character behind the opening quote
record AnsiQuote(String text, int at) {
    private static final String LETTERS = "abefnrtv\\'\"?";
    private static final String MEANT = "\u0007\b\u001b\f\n\r\t\u000b\\'\"?";
    private static final int HEX = 16;

    /// @return the place behind the closing quote
    int appendTo(StringBuilder word) {
        int next = at;
        while (next < text.length()) {
            char c = text.charAt(next++);
            if (c == '\'') return next;
            if (c != '\\') {
                word.append(c);
            } else if (next < text.length()) {
                next = escape(word, next);
            }
        }
        throw new BadCopy("quote");
    }

    private int escape(StringBuilder word, int next) {
        char c = text.charAt(next);
        int letter = LETTERS.indexOf(c);
        if (letter >= 0) {
            word.append(MEANT.charAt(letter));
            return next + 1;
        }
        return switch (c) {
            case 'u' -> number(word, next + 1, 4);
            case 'U' -> number(word, next + 1, 8);
            case 'x' -> number(word, next + 1, 2);
            default -> throw new BadCopy("quote");
        };
    }

    private int number(StringBuilder word, int start, int most) {
        int end = start;
        while (end < text.length() && end < start + most && Character.digit(text.charAt(end), HEX) >= 0) end++;
        if (end == start) throw new BadCopy("quote");
        long point = Long.parseLong(text, start, end, HEX);
        if (point > Character.MAX_CODE_POINT) throw new BadCopy("quote");
        word.appendCodePoint((int) point);
        return end;
    }
}
