package dev.qiangcai.gotemplate;

import java.nio.charset.StandardCharsets;

/// Texts as Go's `strconv` and `fmt` show them.
final class GoText {
    private GoText() {}

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// The first so many characters.
    static String first(String text, int count) {
        return text.codePointCount(0, text.length()) <= count
                ? text
                : text.substring(0, text.offsetByCodePoints(0, count));
    }

    /// As `%q` shows a string.
    static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(point -> escape(out, point, '"'));
        return out.append('"').toString();
    }

    /// As `%q` shows a rune.
    static String quoted(int point) {
        var out = new StringBuilder("'");
        escape(out, Character.isValidCodePoint(point) ? point : 0xFFFD, '\'');
        return out.append('\'').toString();
    }

    /// As `%#U` shows a rune: its number, and itself where it can be seen.
    static String unicode(int point) {
        if (point < 0) {
            return "U+FFFFFFFFFFFFFFFF";
        }
        return String.format("U+%04X", point) + (printable(point) ? " '" + Character.toString(point) + "'" : "");
    }

    private static void escape(StringBuilder out, int point, char quote) {
        if (point == quote || point == '\\') {
            out.append('\\').appendCodePoint(point);
            return;
        }
        switch (point) {
            case 7 -> out.append("\\a");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case 11 -> out.append("\\v");
            default -> {
                if (printable(point)) {
                    out.appendCodePoint(point);
                } else {
                    var form = point < ' ' || point == 0x7f ? "\\x%02x" : point < 0x10000 ? "\\u%04x" : "\\U%08x";
                    out.append(String.format(form, point));
                }
            }
        }
    }

    /// What Go calls printable: letters, marks, numbers, punctuation, symbols, and the plain space.
    static boolean printable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
