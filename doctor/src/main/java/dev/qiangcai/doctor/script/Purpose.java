package dev.qiangcai.doctor.script;

import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Written;
import java.util.List;
import java.util.Set;

/// What a program is started for, as far as its name and its arguments tell.
public final class Purpose {
    private static final Set<String> BUILDERS =
            Set.of("mvn", "mvnw", "mvnd", "gradle", "gradlew", "ant", "sbt", "bazel", "javac", "jlink", "native-image");
    private static final Set<String> TESTS = Set.of("test", "verify", "check", "integration-test", "failsafe:verify");

    private Purpose() {}

    /// A service, unless it is known to be something else.
    public static Role of(Started started) {
        var words = started.command().stream().skip(1).map(Written::value).toList();
        if (started.name().equals("go")) {
            return go(words);
        }
        if (BUILDERS.contains(started.name())) {
            return words.stream().anyMatch(TESTS::contains) ? Role.TEST : Role.BUILD;
        }
        return Role.SERVICE;
    }

    private static Role go(List<String> words) {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "test" -> Role.TEST;
            case "run" -> Role.DEBUG;
            default -> Role.BUILD;
        };
    }
}
