package dev.qiangcai.lab.memory;

import static dev.qiangcai.lab.memory.LimitTrial.say;

import dev.qiangcai.guard.flags.Bytes;
import dev.qiangcai.guard.flags.Collector;
import dev.qiangcai.guard.flags.Flags;
import dev.qiangcai.guard.flags.Target;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.box.Box;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Metric;
import dev.qiangcai.lab.trial.Sample;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The JVM under a memory limit: its default, shares of the limit, and the guard's flags, on each collector and at
/// several sizes of the container. A part of the matrix that [MemoryMatrix] prints whole.
final class MemoryLimit {
    private static final Metric KILLS = Metric.lower("killed by the kernel", "");
    private static final Metric ALIVE = Metric.higher("fitting loads alive", "");
    private static final Metric RATE = Metric.higher("transactions", "1/s");
    private static final Duration LONGEST = Duration.ofMillis(1500);
    private static final Duration START_AND_FILL = Duration.ofSeconds(4);
    private static final List<Collector> COLLECTORS =
            List.of(Collector.SERIAL, Collector.G1, Collector.ZGC, Collector.SHENANDOAH);
    private static final List<Bytes> SIZES = List.of(Bytes.mib(256), Bytes.mib(512), Bytes.mib(1024));

    /// One that fits a container and needs more than a heap, and one that nothing can hold.
    private static final List<Workload> WORKLOADS = List.of(Workload.DIRECT, Workload.OVER);

    private MemoryLimit() {}

    static Experiment experiment() {
        return new LimitTrial(
                new Claim(7, "memory-limit", Claim.Platform.JVM, say("limit.claim"), say("limit.cure")),
                Box::obstacle,
                List.of(
                        variant("default", flags -> new Setting.Usual()),
                        variant("share-75", flags -> new Setting.Share(75)),
                        variant("share-90", flags -> new Setting.Share(90)),
                        variant("guard", Setting.Guarded::new)),
                comparisons(),
                MemoryLimit::expected);
    }

    private static List<Comparison> comparisons() {
        var comparisons = new ArrayList<Comparison>(List.of(
                compare(KILLS, "share-90", new Claimed.Within(0, 0), say("limit.metric.kills")),
                compare(KILLS, "guard", new Claimed.Within(0, 0), say("limit.metric.kills")),
                compare(ALIVE, "share-75", new Claimed.Nothing(), say("limit.metric.alive")),
                compare(ALIVE, "share-90", new Claimed.Nothing(), say("limit.metric.alive")),
                compare(ALIVE, "guard", new Claimed.Nothing(), say("limit.metric.alive")),
                compare(RATE, "guard", new Claimed.Nothing(), say("limit.metric.rate"))));
        for (var group : Stream.concat(COLLECTORS.stream(), SIZES.stream()).toList()) {
            for (var variant : List.of("share-75", "share-90", "guard")) {
                comparisons.add(
                        compare(alive(group), variant, new Claimed.Nothing(), say("limit.metric.alive.of", group)));
            }
            comparisons.add(
                    compare(killed(group), "share-90", new Claimed.Nothing(), say("limit.metric.kills.of", group)));
        }
        return comparisons;
    }

    private static Comparison compare(Metric metric, String on, Claimed claimed, Sentence what) {
        return new Comparison(metric, "default", on, claimed, say("limit." + on, what));
    }

    /// @param group a collector or a size
    private static Metric alive(Object group) {
        return Metric.higher("fitting loads alive, " + group, "");
    }

    private static Metric killed(Object group) {
        return Metric.lower("killed by the kernel, " + group, "");
    }

    private static Variant variant(String name, Function<Flags, Setting> setting) {
        return new Variant(name, say("limit.variant." + name), bench -> run(bench, setting));
    }

    private static Sample run(Bench bench, Function<Flags, Setting> setting) throws IOException, InterruptedException {
        var chamber = new Chamber(bench);
        var figures = new HashMap<Metric, Double>();
        var span = span(bench);
        for (var cell : cells(bench)) {
            var flags = cell.flags(Target.own(), cell.workload().known(cell.limit()));
            var load = cell.workload().load(cell.limit(), flags.budget().heap(), span.dividedBy(2), span);
            var fate = chamber.run(cell, setting.apply(flags), load);
            double dead = fate.killed() ? 1 : 0;
            double lives = fate instanceof Fate.Alive ? 1 : 0;
            figures.merge(KILLS, dead, Double::sum);
            figures.merge(ALIVE, lives, Double::sum);
            figures.merge(RATE, fate.rateOrNone(), Double::sum);
            for (var group : List.of(cell.collector(), cell.limit())) {
                figures.merge(killed(group), dead, Double::sum);
                figures.merge(alive(group), lives, Double::sum);
            }
        }
        return new Sample(figures);
    }

    private static Duration span(Bench bench) {
        return bench.span().compareTo(LONGEST) < 0 ? bench.span() : LONGEST;
    }

    private static Duration expected(Bench bench) {
        return span(bench)
                .plus(span(bench).dividedBy(2))
                .plus(START_AND_FILL)
                .multipliedBy(cells(bench).size());
    }

    private static List<Cell> cells(Bench bench) {
        return SIZES.stream()
                .limit(bench.quick() ? SIZES.size() - 1 : SIZES.size())
                .flatMap(limit -> COLLECTORS.stream()
                        .flatMap(collector -> WORKLOADS.stream().map(workload -> new Cell(limit, collector, workload))))
                .toList();
    }
}
