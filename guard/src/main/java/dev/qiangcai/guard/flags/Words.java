package dev.qiangcai.guard.flags;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits and quotes words as the `java` command does in its variables and argument files.
final class Words {
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"?|'[^']*'?)+");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"?|'([^']*)'?");

    private Words() {}

    /// Words are parted by white space; a quoted part, in either quotes, may hold it.
    static List<String> split(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> QUOTED.matcher(word.group()).replaceAll(part -> Matcher.quoteReplacement(inner(part))))
                .toList();
    }

    private static String inner(MatchResult quoted) {
        return quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
    }

    /// The words of an argument file; none where it cannot be read: the JVM itself will complain of it.
    static List<String> file(String name) {
        try (var lines = Files.lines(Path.of(name))) {
            return lines.filter(line -> !line.strip().startsWith("#"))
                    .flatMap(line -> split(line).stream())
                    .toList();
        } catch (IOException | UncheckedIOException | java.nio.file.InvalidPathException unreadable) {
            return List.of();
        }
    }

    /// The word as `JAVA_TOOL_OPTIONS` and argument files take it.
    static String quoted(String word) {
        if (word.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'' || c == '#')) {
            return word;
        }
        return word.indexOf('"') < 0 ? '"' + word + '"' : '\'' + word + '\'';
    }

    /// The word as a POSIX shell takes it.
    static String shell(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
