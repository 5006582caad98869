package dev.qiangcai.doctor.jvm.start;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A variable within a word: `$NAME`, `${NAME}`, `${NAME[@]}`, `${NAME:-fallback}`, or `$(NAME)` as Kubernetes writes
/// it.
///
/// @param text the whole of it
/// @param fallback what stands for it where it is not set; empty if nothing does
record Reference(String name, String text, String fallback) {
    private static final Pattern SHAPE = Pattern.compile(
            "\\$(?:([A-Za-z_]\\w*)|\\{([A-Za-z_]\\w*)(?:\\[[@*]\\]|:?[-=]([^{}]*))?\\}|\\(([A-Za-z_]\\w*)\\))");

    static List<Reference> all(String word) {
        return SHAPE.matcher(word)
                .results()
                .map(found -> new Reference(
                        first(found.group(1), found.group(2), found.group(4)),
                        found.group(),
                        first(found.group(3), "")))
                .toList();
    }

    /// The variable that is the whole word.
    static Optional<Reference> whole(String word) {
        return all(word).stream()
                .filter(reference -> reference.text().equals(word))
                .findFirst();
    }

    private static String first(@org.jspecify.annotations.Nullable String... texts) {
        for (var text : texts) {
            if (text != null) {
                return text;
            }
        }
        return "";
    }
}
