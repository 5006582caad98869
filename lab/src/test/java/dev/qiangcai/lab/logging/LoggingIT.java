package dev.qiangcai.lab.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim.Platform;
import dev.qiangcai.lab.trial.Sample;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One tiny trial of some variants of every kind; what they measure so is worth nothing.
@Tag("trial")
class LoggingIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "1, GO, gctrace-stalled, 0, 1",
        "1, JVM, debug-stalled, 0, 1",
        "1, JVM, async-stalled, 1, 1",
        "2, GO, stalled, 0, 1",
        "2, JVM, pool-bounded, 1, 1"
    })
    void a_stalled_reader_stops_whoever_waits_for_it(
            int claim, Platform platform, String variant, double goesOn, double recovers) throws Exception {
        var sample = run(claim, platform, variant);
        assertThat(sample.figures())
                .containsEntry(Measure.GOES_ON.metric(), goesOn)
                .containsEntry(Measure.RECOVERS.metric(), recovers);
    }

    @ParameterizedTest
    @CsvSource({"GO", "JVM"})
    void a_slow_log_of_frames_makes_the_pool_run_dry(Platform platform) throws Exception {
        assertThat(run(2, platform, "pool-slow").figures().get(Measure.DRY.metric()))
                .isGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({"GO, h1-http2debug", "JVM, file"})
    void the_price_of_a_request_is_measured(Platform platform, String variant) throws Exception {
        assertThat(run(2, platform, variant).figures())
                .containsKeys(Measure.CPU_EACH.metric(), Measure.CAPACITY.metric(), Measure.P99.metric());
    }

    @ParameterizedTest
    @CsvSource({"GO, scheddetail", "JVM, dump-json", "JVM, jcmd-scheduler"})
    void the_lateness_of_timers_is_measured(Platform platform, String variant) throws Exception {
        var figures = run(4, platform, variant).figures();
        assertThat(figures).containsKeys(Measure.TIMERS_LATE.metric(), Measure.LATENESS.metric());
        assertThat(figures.containsKey(Measure.DUMP.metric())).isEqualTo(platform == Platform.JVM);
    }

    private Sample run(int claim, Platform platform, String variant) throws Exception {
        var bench = new Bench(Path.of(System.getProperty("java.home")), folder, Duration.ofMillis(400), true, 1);
        var experiment = LoggingExperiments.all().stream()
                .filter(each -> each.claim().number() == claim && each.claim().platform() == platform)
                .findFirst()
                .orElseThrow();
        assumeThat(experiment.obstacle(bench)).isEmpty();
        var trial = experiment.variants().stream()
                .filter(each -> each.name().equals(variant))
                .findFirst()
                .orElseThrow()
                .trial();
        return trial.run(bench);
    }
}
