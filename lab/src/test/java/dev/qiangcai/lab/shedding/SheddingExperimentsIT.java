package dev.qiangcai.lab.shedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Experiment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheddingExperimentsIT {
    @TempDir
    private Path folder;

    private double figure(Experiment experiment, String name, String metric) throws IOException, InterruptedException {
        var bench = new Bench(Path.of(System.getProperty("java.home")), folder, Duration.ofMillis(700), true, 7);
        var variant = experiment.variants().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return variant.trial().run(bench).figures().entrySet().stream()
                .filter(each -> each.getKey().name().equals(metric))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Tag("trial")
    @Test
    void three_times_the_capacity_is_shed_down_to_what_can_be_done() throws IOException, InterruptedException {
        assertThat(figure(new Shedding(), "limiter-3x", "shed share")).isBetween(0.1, 0.99);
    }

    @Tag("trial")
    @Test
    void a_stalled_reader_stops_the_plain_service_and_not_the_guarded_one() throws IOException, InterruptedException {
        assertThat(figure(new StalledStderr(), "plain-stalled", "answered in time"))
                .isLessThan(70);
        assertThat(figure(new StalledStderr(), "guarded-stalled", "answered in time"))
                .isGreaterThan(70);
    }
}
