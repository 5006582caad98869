package dev.qiangcai.cli.log;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// In a JVM of its own, since logging is set up once in each.
class JdkLoggingTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"INFO", "TRACE"})
    void what_the_jdk_logs_after_its_first_use_is_written_to_the_log(LogSettings.Detail detail) throws Exception {
        var log = folder.resolve("test.log");
        var said = folder.resolve("said");
        assertThat(run(said, "used", log.toString(), detail.name())).isZero();
        assertThat(Files.readString(log)).contains("trouble").contains("after trouble");
        assertThat(Files.readString(log).contains("small talk")).isEqualTo(detail == LogSettings.Detail.TRACE);
        assertThat(said).isEmptyFile();
    }

    @Test
    void where_it_is_not_used_it_is_never_set_up() throws Exception {
        var said = folder.resolve("said");
        assertThat(run(said, "unused", folder.resolve("test.log").toString(), "INFO"))
                .isZero();
        assertThat(Files.readString(said)).contains("[class,load]").doesNotContain("SLF4JBridgeHandler");
    }

    private static int run(Path said, String... words) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                words[0].equals("unused") ? "-Xlog:class+load" : "-Xlog:disable",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName());
        builder.command().addAll(List.of(words));
        var process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(30, SECONDS)).isTrue();
        return process.exitValue();
    }

    /// Logs as a library does, or not at all: `used|unused FILE DETAIL`.
    static final class Child {
        private Child() {}

        public static void main(String[] words) {
            Backend.choose();
            JdkLogging.choose();
            var settings =
                    new LogSettings(Path.of(words[1]), LogSettings.Format.TEXT, LogSettings.Detail.valueOf(words[2]));
            try (var _ = Log.open(settings, new Masks())) {
                if (words[0].equals("used")) {
                    var logger = Logger.getLogger("io.helidon.some");
                    logger.fine("small talk");
                    logger.warning("trouble");
                    logger.log(Level.SEVERE, "after {0}", "trouble");
                }
            }
        }
    }
}
