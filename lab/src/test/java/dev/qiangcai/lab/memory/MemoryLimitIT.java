package dev.qiangcai.lab.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.qiangcai.guard.flags.Bytes;
import dev.qiangcai.guard.flags.Collector;
import dev.qiangcai.guard.flags.Target;
import dev.qiangcai.lab.box.Box;
import dev.qiangcai.lab.trial.Bench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryLimitIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void control_groups_can_be_made() {
        assumeThat(Box.obstacle()).as("control groups").isEmpty();
    }

    @Test
    void what_fits_lives_under_the_guards_flags() throws Exception {
        assertThat(guarded(Workload.LIVE_50)).isInstanceOf(Fate.Alive.class);
    }

    @Test
    void what_cannot_fit_ends_in_an_error_and_not_in_a_kill() throws Exception {
        assertThat(guarded(Workload.OVER)).isEqualTo(new Fate.OutOfMemory());
    }

    @Test
    void many_classes_fit_where_the_guard_was_told_of_them() throws Exception {
        assertThat(guarded(Workload.CLASSES)).isInstanceOf(Fate.Alive.class);
    }

    @Tag("trial")
    @Test
    void a_round_of_the_guards_flags_kills_nobody_on_any_collector_at_any_size() throws Exception {
        var bench = new Bench(Path.of(System.getProperty("java.home")), folder, Duration.ofMillis(200), true, 1);
        var guard = MemoryLimit.experiment().variants().getLast();
        var figures = new HashMap<String, Double>();
        guard.trial().run(bench).figures().forEach((metric, figure) -> figures.put(metric.name(), figure));
        assertThat(figures)
                .containsEntry("killed by the kernel", 0.0)
                .containsEntry("fitting loads alive", 8.0)
                .containsEntry("fitting loads alive, ZGC", 2.0)
                .containsEntry("fitting loads alive, 256 MiB", 4.0);
    }

    private Fate guarded(Workload workload) throws Exception {
        var span = Duration.ofMillis(200);
        var cell = new Cell(Bytes.mib(128), Collector.SERIAL, workload);
        var flags = cell.flags(Target.own(), workload.known(cell.limit()));
        var bench = new Bench(Path.of(System.getProperty("java.home")), folder, span, true, 1);
        var load = workload.load(cell.limit(), flags.budget().heap(), span, span);
        return new Chamber(bench).run(cell, new Setting.Guarded(flags), load);
    }
}
