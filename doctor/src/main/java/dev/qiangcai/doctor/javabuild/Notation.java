package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Written;
import java.util.Optional;

/// Gradle's short way to name a dependency, `group:name:version`.
final class Notation {
    private Notation() {}

    /// Empty where it names no version.
    static Optional<Dependency> read(Written text) {
        var value = text.value();
        var first = value.indexOf(':');
        var second = first < 0 ? -1 : value.indexOf(':', first + 1);
        if (first <= 0 || second < 0 || value.indexOf('/') >= 0 || value.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        var end = second + 1;
        while (end < value.length() && ":@!".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        return Optional.of(new Dependency(value.substring(0, second), text.part(second + 1, end), false));
    }
}
