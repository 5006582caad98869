package dev.qiangcai.lab.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.guard.flags.Bytes;
import dev.qiangcai.guard.flags.Collector;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowTest {
    private static final Cell CELL = new Cell(Bytes.mib(512), Collector.SERIAL, Workload.LIVE_50);

    @Test
    void the_guard_is_compared_with_the_best_that_lived() {
        var row = new Row(
                CELL,
                Bytes.mib(200),
                Map.of(
                        "guard",
                        alive(900),
                        "default",
                        new Fate.OutOfMemory(),
                        "75 %",
                        alive(1200),
                        "90 %",
                        new Fate.Killed(),
                        "hand 300m",
                        alive(1000)));
        assertThat(row.bestByHand().map(row::ratio)).contains(0.9);
        assertThat(row.best().map(row::ratio)).contains(0.75);
        assertThat(row.guardFailed()).isFalse();
        assertThat(row.markdown(List.of("guard", "default", "90 %")))
                .contains("| OOME | **killed** | 300m: 1000/s, GC 5 %, 100 MiB | 0.90 | 0.75 |");
    }

    @Test
    void what_cannot_fit_may_end_in_an_error_but_not_in_a_kill() {
        var over = new Cell(Bytes.mib(512), Collector.SERIAL, Workload.OVER);
        assertThat(new Row(over, Bytes.mib(200), Map.of("guard", new Fate.OutOfMemory())).guardFailed())
                .isFalse();
        assertThat(new Row(over, Bytes.mib(200), Map.of("guard", new Fate.Killed())).guardFailed())
                .isTrue();
    }

    @Test
    void one_failure_of_three_is_a_failure() {
        assertThat(Fate.median(List.of(alive(3), alive(1), alive(2)))).isEqualTo(alive(2));
        assertThat(Fate.median(List.of(alive(3), new Fate.Killed(), alive(2)))).isEqualTo(new Fate.Killed());
    }

    @Test
    void a_load_is_told_to_a_child_in_words() {
        var load = new Load(1L << 33, 5, 6, 7, Duration.ofMillis(8), Duration.ofMillis(9));
        assertThat(Load.parse(load.words())).isEqualTo(load);
    }

    @Test
    void a_kept_row_is_read_as_it_was() {
        Map<String, Fate> fates = new LinkedHashMap<>();
        fates.put("guard", alive(900.5));
        fates.put("default", new Fate.OutOfMemory());
        fates.put("75 %", new Fate.Stuck());
        fates.put("90 %", new Fate.Killed());
        fates.put("hand 300m", new Fate.Failed("exit 1 no such flag"));
        fates.put("hand 400m", new Fate.Refused(Bytes.mib(5)));
        var row = new Row(CELL, Bytes.mib(200), fates);
        assertThat(Notebook.row(Notebook.line(row))).isEqualTo(row);
    }

    @Test
    void a_collector_costs_the_processors_that_it_takes_or_keeps_idle() {
        var alone = new Effort(6_000_000_000L, 2_000_000_000L, 2);
        assertThat(alone.rate(8000)).isEqualTo(2000);
        assertThat(alone.share()).isEqualTo(0.25);
    }

    @Test
    void what_other_programs_take_from_this_one_does_not_count() {
        var before = new Tasks(new Tasks.Time(0, 0), new Tasks.Time(0, 0), 0);
        var quiet = new Tasks(new Tasks.Time(1_600, 0), new Tasks.Time(200, 0), 1_000);
        var busy = new Tasks(new Tasks.Time(1_600, 2_000), new Tasks.Time(200, 200), 2_200);
        assertThat(quiet.since(before, 2)).isEqualTo(new Effort(1_600, 400, 2));
        assertThat(busy.since(before, 2)).isEqualTo(new Effort(1_600, 400, 2));
    }

    private static Fate alive(double rate) {
        return new Fate.Alive(rate, 0.05, Bytes.mib(100));
    }
}
