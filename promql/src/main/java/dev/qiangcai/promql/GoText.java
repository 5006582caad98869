package dev.qiangcai.promql;

/// Text as Go's `%q` and `%#U` print it: Prometheus's messages show words and characters that way.
final class GoText {
    private GoText() {}

    static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(point -> escape(out, point, '"'));
        return out.append('"').toString();
    }

    static String quoted(int point) {
        var out = new StringBuilder("'");
        escape(out, Character.isValidCodePoint(point) ? point : 0xFFFD, '\'');
        return out.append('\'').toString();
    }

    static String unicode(int point) {
        var name = String.format("U+%04X", point);
        return printable(point) ? name + " '" + Character.toString(point) + "'" : name;
    }

    private static void escape(StringBuilder out, int point, char quote) {
        var letter = "\u0007\b\f\n\r\t\u000b".indexOf(point);
        if (letter >= 0) {
            out.append('\\').append("abfnrtv".charAt(letter));
        } else if (point == '\\' || point == quote) {
            out.append('\\').append((char) point);
        } else if (printable(point)) {
            out.appendCodePoint(point);
        } else {
            out.append(String.format(point < 0x80 ? "\\x%02x" : point < 0x10000 ? "\\u%04x" : "\\U%08x", point));
        }
    }

    private static boolean printable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
            case Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
