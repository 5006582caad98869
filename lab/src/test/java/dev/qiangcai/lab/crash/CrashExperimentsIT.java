package dev.qiangcai.lab.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.qiangcai.lab.golang.GoToolchain;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrashExperimentsIT {
    @TempDir
    private Path folder;

    private Sample run(Experiment experiment, String name) throws IOException, InterruptedException {
        var bench = new Bench(Path.of(System.getProperty("java.home")), folder, Duration.ofSeconds(1), true, 7);
        var variant = experiment.variants().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return variant.trial().run(bench);
    }

    @Tag("trial")
    @ParameterizedTest
    @CsvSource({
        "all-guard, 500, 16384",
        "all-plain, 100000, 100000000",
        "one-guard, 500, 16384",
        "dump-json, 100000, 100000000",
        "thread-print, 1000, 1000000"
    })
    void every_disaster_of_the_jvm_leaves_something_to_measure(String name, double least, double most)
            throws IOException, InterruptedException {
        var sample = run(new JvmReports(), name);
        assertThat(sample.figures().get(Words.BYTES)).isBetween(least, most);
        assertThat(sample.figures().get(Words.MILLIS)).isPositive();
    }

    @Tag("trial")
    @Test
    void a_go_program_that_panics_leaves_the_more_the_more_it_is_asked_for() throws IOException, InterruptedException {
        assumeTrue(GoToolchain.obstacle().isEmpty(), "there is no Go here");
        var single = run(new GoTraces(), "single-10").figures().getOrDefault(Words.BYTES, 0.0);
        var all = run(new GoTraces(), "all-10").figures().getOrDefault(Words.BYTES, 0.0);
        assertThat(single).isBetween(50.0, 1_000.0);
        assertThat(all).isGreaterThan(single * 3);
    }
}
