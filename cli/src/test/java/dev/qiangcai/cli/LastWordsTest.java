package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.guard.crash.CrashReporter;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTest {
    @Test
    void a_thread_that_fails_leaves_a_report_beside_the_logs(@TempDir Path folder) throws InterruptedException {
        var file = folder.resolve("crash.log");
        try (var words = LastWords.open(file)) {
            words.awaitOpen(); // not by Awaitility, which may put another handler back while the thread fails
            var failing = Thread.ofPlatform().start(() -> {
                throw new IllegalStateException("nobody waits for me");
            });
            failing.join();
        }
        assertThat(file).content().contains("nobody waits for me");
        assertThat(reportsTo(file)).isFalse();
    }

    private static boolean reportsTo(Path file) {
        return Thread.getDefaultUncaughtExceptionHandler() instanceof CrashReporter reporter
                && reporter.file().equals(Optional.of(file));
    }

    @Test
    void without_a_failure_nothing_is_left(@TempDir Path folder) {
        LastWords.open(folder.resolve("crash.log")).close();
        assertThat(folder).isEmptyDirectory();
    }
}
