package dev.qiangcai.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.lab.run.Tried.Outcome;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Sample;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesTest {
    @TempDir
    private Path folder;

    @Test
    void every_variant_runs_once_in_each_round() {
        var run = series(4).run(FakeExperiment.of(bench -> 1.0, bench -> 2.0));
        assertThat(run.whole()).isTrue();
        assertThat(run.trials()).hasSize(8);
        for (int round = 1; round <= 4; round++) {
            int number = round;
            assertThat(run.trials().stream()
                            .filter(tried -> tried.round() == number)
                            .map(Tried::variant))
                    .containsExactlyInAnyOrder("off", "on");
        }
    }

    @Test
    void a_variant_that_leads_in_one_round_comes_last_in_the_next() {
        var first = Turns.of(List.of("a", "b", "c"), 1, 5);
        assertThat(Turns.of(List.of("a", "b", "c"), 2, 5)).isEqualTo(first.reversed());
        assertThat(Turns.of(List.of("a", "b", "c"), 1, 5)).isEqualTo(first);
    }

    @Test
    void figures_are_paired_by_round_even_where_one_is_missing() {
        var run = series(2).run(FakeExperiment.of(bench -> 1.0, bench -> {
            if (bench.seed() % 2 == 0) {
                throw new IOException("the server fell over");
            }
            return 2.0;
        }));
        var pairs = run.pairs(run.experiment().comparisons().getFirst());
        assertThat(pairs).hasSize(2);
        assertThat(pairs).filteredOn(pair -> pair.on().isEmpty()).hasSize(1);
        assertThat(pairs).allMatch(pair -> pair.off().isPresent());
    }

    @Test
    void a_trial_that_breaks_is_a_finding_and_the_series_goes_on() {
        var run = series(2).run(FakeExperiment.of(bench -> 1.0, bench -> {
            throw new IOException("the server fell over");
        }));
        assertThat(run.whole()).isTrue();
        assertThat(run.alwaysBroken("on")).isTrue();
        assertThat(run.alwaysBroken("off")).isFalse();
        assertThat(run.trials())
                .filteredOn(tried -> tried.variant().equals("on"))
                .extracting(Tried::outcome)
                .containsOnly(new Outcome.Broke("IOException: the server fell over"));
    }

    @Test
    void a_bug_in_a_trial_ends_nothing_either() {
        var run = series(1).run(FakeExperiment.of(bench -> 1.0, bench -> {
            throw new AssertionError("a bug");
        }));
        assertThat(run.trials()).hasSize(2);
        assertThat(run.broken()).isTrue();
    }

    @Test
    void a_trial_that_hangs_is_ended_and_its_processes_are_killed() throws Exception {
        var started = new ArrayList<Process>();
        var hangs = new Variant("hangs", FakeExperiment.sentence(), bench -> {
            started.add(new ProcessBuilder("sleep", "600").start());
            started.getFirst().waitFor();
            return new Sample(java.util.Map.of());
        });
        var outcome = new Sitting(Duration.ofMillis(500)).hold(hangs, bench());
        assertThat(outcome).isEqualTo(new Outcome.Hung(Duration.ofMillis(500)));
        assertThat(started.getFirst().waitFor(10, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void a_process_that_a_trial_forgot_is_killed() throws Exception {
        var started = new ArrayList<Process>();
        var forgets = new Variant("forgets", FakeExperiment.sentence(), bench -> {
            started.add(new ProcessBuilder("sleep", "600").start());
            return new Sample(java.util.Map.of());
        });
        assertThat(new Sitting(Duration.ofMinutes(1)).hold(forgets, bench())).isInstanceOf(Outcome.Measured.class);
        assertThat(started.getFirst().waitFor(10, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void each_trial_has_an_empty_folder_of_its_own_which_is_gone_afterwards() {
        var seen = new HashSet<Path>();
        FakeExperiment.Body body = bench -> {
            try (var entries = Files.list(bench.folder())) {
                assertThat(entries).isEmpty();
            }
            Files.createDirectories(bench.folder().resolve("a/b"));
            Files.writeString(bench.folder().resolve("a/b/c"), "left behind");
            seen.add(bench.folder());
            return 1.0;
        };
        var run = series(2).run(FakeExperiment.of(body, body));
        assertThat(run.broken()).isFalse();
        assertThat(seen).hasSize(4).noneMatch(Files::exists);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void every_variant_of_a_round_starts_from_the_same_chance() {
        var seeds = new ArrayList<Long>();
        FakeExperiment.Body body = bench -> {
            seeds.add(bench.seed());
            return 1.0;
        };
        series(2).run(FakeExperiment.of(body, body));
        assertThat(seeds.get(0)).isEqualTo(seeds.get(1)).isNotEqualTo(seeds.get(2));
        assertThat(seeds.get(2)).isEqualTo(seeds.get(3));
    }

    @Test
    void an_interrupt_ends_the_series_and_keeps_what_was_measured() {
        var main = Thread.currentThread();
        var count = new ArrayList<Integer>();
        FakeExperiment.Body body = bench -> {
            count.add(1);
            if (count.size() == 3) {
                main.interrupt();
                Thread.currentThread().join();
            }
            return 1.0;
        };
        var run = series(5).run(FakeExperiment.of(body, body));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.whole()).isFalse();
        assertThat(run.trials()).hasSize(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_obstacle_is_told_and_nothing_is_tried() {
        var run = series(5).run(FakeExperiment.impossible());
        assertThat(run.obstacle()).contains(FakeExperiment.sentence());
        assertThat(run.trials()).isEmpty();
        assertThat(run.whole()).isTrue();
    }

    private Series series(int rounds) {
        return new Series(settings(rounds), new Progress() {});
    }

    private RunSettings settings(int rounds) {
        return new RunSettings(
                Path.of(System.getProperty("java.home")), folder, rounds, Duration.ofMillis(10), true, 1);
    }

    private Bench bench() {
        return settings(1).bench(folder, 1);
    }
}
