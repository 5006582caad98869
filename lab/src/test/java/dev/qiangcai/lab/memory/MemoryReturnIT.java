package dev.qiangcai.lab.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Sample;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryReturnIT {
    @TempDir
    Path folder;

    @Tag("trial")
    @Test
    void zgc_keeps_what_it_was_given_unless_it_is_told_to_return_it() throws Exception {
        var jvm = new JvmMemoryReturn();
        assumeTrue(jvm.obstacle(bench()).isEmpty(), "no /proc here");
        var kept = run(jvm, "zgc");
        var returned = run(jvm, "zgc-eager");
        assertThat(idle(kept)).isGreaterThan(idle(returned));
        assertThat(kept.figures()).containsEntry(ReturnMetrics.KILLED, 0.0);
        assertThat(returned.figures().keySet()).contains(ReturnMetrics.WAVE, ReturnMetrics.OPERATION);
    }

    @Tag("trial")
    @Test
    void go_returns_what_is_asked_for_with_1_and_not_with_0() throws Exception {
        var go = new GoMemoryReturn();
        var obstacle = go.obstacle(bench());
        assumeTrue(obstacle.isEmpty(), () -> obstacle.map(Object::toString).orElse(""));
        assertThat(idle(run(go, "madvdontneed-0-forced"))).isGreaterThan(2 * idle(run(go, "madvdontneed-1-forced")));
    }

    private static double idle(Sample sample) {
        return sample.figures().getOrDefault(ReturnMetrics.IDLE, Double.NaN);
    }

    private Sample run(Experiment experiment, String variant) throws Exception {
        for (var each : experiment.variants()) {
            if (each.name().equals(variant)) {
                return each.trial().run(bench());
            }
        }
        throw new AssertionError("no variant " + variant);
    }

    private Bench bench() {
        return new Bench(Path.of(System.getProperty("java.home")), folder, Duration.ofMillis(200), true, 1);
    }
}
