package dev.qiangcai.buyer.script;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// How a value is spelled.
final class Literal {
    private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,8}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    /// What some reader of YAML takes for something else than a text.
    private static final Set<String> RESERVED =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "inf", "nan");

    private Literal() {}

    static boolean wholeNumber(String value) {
        return WHOLE.matcher(value).matches();
    }

    static boolean plainYaml(String value) {
        return wholeNumber(value)
                || (WORD.matcher(value).matches() && !RESERVED.contains(value.toLowerCase(Locale.ROOT)));
    }

    /// In double quotes, as YAML, TOML and JSON all read it.
    static String quoted(String value) {
        var quoted = new StringBuilder("\"");
        value.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (hidden(point)) {
                        quoted.append("\\u%04X".formatted(point));
                    } else {
                        quoted.appendCodePoint(point);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /// Signs that one of the three forbids, or takes for the end of a line. Those above U+FFFF may stand as they are.
    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                point <= Character.MAX_VALUE;
            default -> point == 0xFFFE || point == 0xFFFF;
        };
    }
}
