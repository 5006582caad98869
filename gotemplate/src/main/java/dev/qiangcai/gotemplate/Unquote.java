package dev.qiangcai.gotemplate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Reads Go's literals of strings and characters.
final class Unquote {
    private final String text;
    private final char quote;
    private int position;

    private Unquote(String text, int position, char quote) {
        this.text = text;
        this.position = position;
        this.quote = quote;
    }

    /// The text of a literal in quotes or backquotes.
    ///
    /// @throws Malformed in Go's words, where it is none
    static String string(String literal) {
        var inner = literal.substring(1, literal.length() - 1);
        if (literal.charAt(0) == '`') {
            return inner.replace("\r", "");
        }
        var scan = new Unquote(inner, 0, '"');
        var out = new ByteArrayOutputStream();
        while (scan.position < inner.length()) {
            scan.append(out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// The number of the character in a literal in single quotes.
    ///
    /// @throws Malformed in Go's words, where it is none
    static int character(String literal) {
        var scan = new Unquote(literal, 1, '\'');
        var point = scan.point();
        if (scan.position != literal.length() - 1) {
            throw new Malformed("malformed character constant: " + literal);
        }
        return point;
    }

    private void append(ByteArrayOutputStream out) {
        var escaped = text.startsWith("\\x", position)
                || (text.startsWith("\\", position)
                        && position + 1 < text.length()
                        && octal(text.charAt(position + 1)));
        var point = point();
        if (escaped) {
            out.write(point);
        } else {
            out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        }
    }

    private int point() {
        var point = take();
        if (point == quote) {
            throw syntax();
        }
        return point == '\\' ? escape(take()) : point;
    }

    private int escape(int point) {
        return switch (point) {
            case 'a' -> 7;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 11;
            case '\\' -> '\\';
            case 'x' -> digits(2, 16);
            case 'u' -> rune(digits(4, 16));
            case 'U' -> rune(digits(8, 16));
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                position--;
                var value = digits(3, 8);
                if (value > 255) {
                    throw syntax();
                }
                yield value;
            }
            default -> {
                if (point != quote) {
                    throw syntax();
                }
                yield point;
            }
        };
    }

    private int digits(int count, int radix) {
        var value = 0L;
        for (var i = 0; i < count; i++) {
            var digit = Character.digit(position < text.length() ? text.charAt(position) : ' ', radix);
            if (digit < 0 || text.charAt(position) > 'f') {
                throw syntax();
            }
            value = value * radix + digit;
            position++;
        }
        return value > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) value;
    }

    private static int rune(int point) {
        if (!Character.isValidCodePoint(point) || (point >= 0xD800 && point < 0xE000)) {
            throw syntax();
        }
        return point;
    }

    private int take() {
        if (position >= text.length()) {
            throw syntax();
        }
        var point = text.codePointAt(position);
        position += Character.charCount(point);
        return point;
    }

    private static boolean octal(char digit) {
        return digit >= '0' && digit <= '7';
    }

    private static Malformed syntax() {
        return new Malformed("invalid syntax");
    }
}
