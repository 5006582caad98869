package dev.qiangcai.doctor.facts;

import dev.qiangcai.doctor.source.Source;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a process is started for: a setting that ruins a service may be right in a test.
public enum Role {
    /// It serves, or may: whatever does not say otherwise.
    SERVICE,
    /// It compiles and packages.
    BUILD,
    /// It tests.
    TEST,
    /// Somebody looks for a fault, or develops.
    DEBUG,
    /// It asks again and again whether a service is well.
    CHECK,
    /// It runs once beside a service that begins or ends.
    HOOK;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> TESTS = Set.of(
            "test",
            "tests",
            "testing",
            "testdata",
            "e2e",
            "ci",
            "integration",
            "it",
            "bench",
            "benchmark",
            "benchmarks");
    private static final Set<String> DEBUGS = Set.of(
            "debug", "dev", "develop", "development", "local", "profiling", "devcontainer", "sandbox", "playground");
    private static final Set<String> BUILDS = Set.of("build", "builder", "compile", "package");

    /// Whether it runs for a moment beside a service.
    public boolean errand() {
        return this == CHECK || this == HOOK;
    }

    /// What a file is for, as its own name and its folder's tell.
    public static Role of(Source file) {
        return of(file.base(), file.folderName());
    }

    /// What names such as `docker-compose.dev.yml`, `run-tests.sh` or a stage `debug` tell.
    public static Role of(String... names) {
        var words = List.of(names).stream()
                .flatMap(name -> BETWEEN_WORDS.splitAsStream(name.toLowerCase(Locale.ROOT)))
                .toList();
        if (words.stream().anyMatch(DEBUGS::contains)) {
            return DEBUG;
        }
        if (words.stream().anyMatch(TESTS::contains)) {
            return TEST;
        }
        return words.stream().anyMatch(BUILDS::contains) ? BUILD : SERVICE;
    }
}
