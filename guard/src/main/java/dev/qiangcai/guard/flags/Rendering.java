package dev.qiangcai.guard.flags;

import dev.qiangcai.guard.words.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes flags down for people, for `java`, and for programs.
final class Rendering {
    private Rendering() {}

    static String line(List<String> options) {
        return options.stream().map(Words::quoted).collect(Collectors.joining(" "));
    }

    static String argfile(List<String> options) {
        return options.stream()
                .map(word -> Words.quoted(word.replace("\\", "\\\\")) + "\n")
                .collect(Collectors.joining());
    }

    static String json(Flags flags) {
        var budget = flags.budget();
        var parts = budget.parts().stream()
                .map(part -> "    {\"use\": " + text(part.use()) + ", \"bytes\": "
                        + part.bytes().count() + ", \"origin\": " + text(part.origin()) + "}")
                .collect(Collectors.joining(",\n"));
        return "{\n  \"limit\": " + budget.limit().count()
                + ",\n  \"allowed\": " + budget.allowed().count()
                + ",\n  \"sum\": " + budget.sum().count()
                + ",\n  \"collector\": " + text(budget.collector().name().toLowerCase(Locale.ROOT))
                + ",\n  \"parts\": [\n" + parts + "\n  ]"
                + ",\n  \"options\": [" + texts(flags.options()) + "]"
                + ",\n  \"warnings\": [" + texts(flags.warnings()) + "]\n}\n";
    }

    static String table(Flags flags, Locale language) {
        var budget = flags.budget();
        var rows = budget.parts().stream().map(part -> row(part, language)).toList();
        var wide = rows.stream().mapToInt(row -> width(row.get(0))).max().orElse(0);
        var table = new StringBuilder(say(language, "flags.table.head", budget.limit(), budget.collector()) + "\n");
        rows.forEach(row -> table.append("  ")
                .append(row.get(0))
                .append(" ".repeat(wide - width(row.get(0))))
                .append(String.format(Locale.ROOT, "%10s  %s%n", row.get(1), row.get(2))));
        var allowed = say(language, "flags.table.allowed", budget.allowed());
        var sum = say(language, "flags.table.sum");
        table.append("  ")
                .append(sum)
                .append(" ".repeat(Math.max(0, wide - width(sum))))
                .append(String.format(Locale.ROOT, "%10s  %s%n", budget.sum(), allowed));
        return table.toString();
    }

    private static List<String> row(Part part, Locale language) {
        return List.of(
                say(language, part.use().key()),
                part.bytes().toString(),
                say(language, part.origin().key()));
    }

    private static String say(Locale language, String key, Object... facts) {
        return Sentence.of(Flags.WORDS, key, facts).in(language);
    }

    /// Columns on a terminal: a Chinese character takes two.
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    private static String texts(List<?> values) {
        return values.stream().map(Rendering::text).collect(Collectors.joining(", "));
    }

    private static String text(Object value) {
        var plain = value instanceof Enum<?> name ? name.name().toLowerCase(Locale.ROOT) : value.toString();
        var json = new StringBuilder("\"");
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
