package dev.qiangcai.guard.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.guard.flags.Needs.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingIT {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void what_an_application_needs_is_measured_while_it_runs() throws Exception {
        var command = new AppCommand(List.of(
                JAVA,
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Sleeper.class.getName()));
        try (var training = Training.start(command, Map.of())) {
            var needs = training.watch(Duration.ofSeconds(4));
            assertThat(needs.known().keySet())
                    .contains(Kind.THREADS, Kind.CLASSES, Kind.METASPACE, Kind.CODE, Kind.STACK, Kind.LIVE);
            assertThat(needs.of(Kind.THREADS).orElseThrow().amount()).isBetween(20L, 80L);
            assertThat(needs.bytes(Kind.DIRECT).orElseThrow()).isGreaterThanOrEqualTo(Bytes.mib(8));
        }
    }

    @Test
    void an_application_that_ends_at_once_is_said_so() throws Exception {
        try (var training = Training.start(new AppCommand(List.of(JAVA, "-XX:+NoSuchFlag")), Map.of())) {
            assertThatThrownBy(() -> training.watch(Duration.ofSeconds(20)))
                    .isInstanceOf(NoTraining.class)
                    .hasMessageContaining("ended before");
        }
    }

    @Test
    void a_script_is_not_measured() {
        assertThatThrownBy(() -> Training.start(new AppCommand(List.of("./start.sh")), Map.of()))
                .isInstanceOf(NoTraining.class)
                .hasMessageContaining("./start.sh");
    }

    @ParameterizedTest
    @EnumSource
    void this_java_starts_with_every_collectors_flags(Collector collector) throws Exception {
        var flags = Flags.of(
                Wishes.of(Bytes.mib(512), 2)
                        .collector(collector)
                        .needs(Needs.UNKNOWN.with(Kind.ARRAY, 1 << 20, Origin.TOLD)),
                Target.own());
        var command = new AppCommand(List.of(JAVA, "-version")).with(flags.options());
        var process =
                new ProcessBuilder(command.words()).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("warning").doesNotContain("CompileCommand");
    }
}
