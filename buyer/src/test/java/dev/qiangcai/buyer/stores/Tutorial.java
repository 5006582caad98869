package dev.qiangcai.buyer.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The profile that docs/profile-tutorial.md writes part by part, put together as a reader would.
final class Tutorial {
    private static final Path TEXT = Path.of("..", "docs", "profile-tutorial.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern SECTION = Pattern.compile("(\\w+):.*");

    private Tutorial() {}

    /// Writes the profile and its recorded answers.
    static void write(Path folder) throws IOException {
        var sections = new LinkedHashMap<String, StringBuilder>();
        Files.createDirectories(folder.resolve("answers"));
        for (var block : BLOCK.matcher(Files.readString(TEXT, UTF_8)).results().toList()) {
            switch (block.group(1)) {
                case "yaml" -> add(block, sections);
                case "json" -> Files.writeString(folder.resolve("answers/in-stock.json"), block.group(2));
                default -> {
                    if (block.group(2).startsWith("HTTP/")) {
                        Files.writeString(folder.resolve("answers/pressed.http"), block.group(2));
                    }
                }
            }
        }
        // The pace is the only thing that a test cannot wait for.
        var profile = "profile: 1\nid: corner-shop\nname: Corner shop\n" + String.join("", sections.values());
        Files.writeString(folder.resolve("profile.yaml"), profile.replace("gapMs: 1000", "gapMs: 50"));
    }

    /// A part that begins with a step goes on with the steps.
    private static void add(MatchResult block, Map<String, StringBuilder> sections) {
        var name = "steps";
        for (var line : block.group(2).lines().toList()) {
            var section = SECTION.matcher(line);
            if (!section.matches()) {
                sections.computeIfAbsent(name, Tutorial::headed).append(line).append('\n');
                continue;
            }
            name = section.group(1);
            if (line.equals(name + ":")) {
                sections.computeIfAbsent(name, Tutorial::headed);
            } else {
                sections.put(name, new StringBuilder(line).append('\n'));
            }
        }
    }

    private static StringBuilder headed(String name) {
        return new StringBuilder(name).append(":\n");
    }
}
