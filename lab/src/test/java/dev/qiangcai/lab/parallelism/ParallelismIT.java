package dev.qiangcai.lab.parallelism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Sample;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("trial")
class ParallelismIT {
    @TempDir
    Path folder;

    @Test
    void hogs_stop_a_plain_jvm_and_not_a_guarded_one() throws Exception {
        var hogs = JvmHogs.experiment();
        assertThat(figure(run(hogs, "plain"), "short tasks done")).isLessThan(50);
        assertThat(figure(run(hogs, "rescue"), "short tasks done")).isGreaterThan(90);
        assertThat(figure(run(hogs, "cpu-pool"), "short tasks done")).isEqualTo(100);
    }

    @Test
    void a_counted_loop_that_does_not_look_keeps_a_jvm_from_stopping() throws Exception {
        var safepoints = Safepoints.experiment();
        assertThat(figure(run(safepoints, "serial"), "longest time to stop"))
                .isGreaterThan(figure(run(safepoints, "serial-polls"), "mean time to stop"));
    }

    private Sample run(Experiment experiment, String variant) throws Exception {
        var bench = new Bench(Path.of(System.getProperty("java.home")), folder, Duration.ofMillis(600), true, 7);
        return experiment.variants().stream()
                .filter(each -> each.name().equals(variant))
                .findFirst()
                .orElseThrow()
                .trial()
                .run(bench);
    }

    private static double figure(Sample sample, String metric) {
        return sample.figures().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(metric))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
