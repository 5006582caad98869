package dev.qiangcai.lab.memory;

import static dev.qiangcai.lab.memory.LimitTrial.say;

import dev.qiangcai.guard.flags.Bytes;
import dev.qiangcai.guard.flags.Collector;
import dev.qiangcai.guard.flags.Flags;
import dev.qiangcai.guard.flags.Target;
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
import java.util.List;
import java.util.function.Function;

/// The JVM under a memory limit: its default, shares of the limit, and the guard's flags. A few cells of the matrix
/// that [MemoryMatrix] prints whole.
final class MemoryLimit {
    private static final Metric KILLS = Metric.lower("killed by the kernel", "");
    private static final Metric ALIVE = Metric.higher("fitting loads alive", "");
    private static final Metric RATE = Metric.higher("transactions", "1/s");
    private static final Duration LONGEST = Duration.ofMillis(1500);

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
                List.of(
                        compare(KILLS, "share-90", new Claimed.Within(0, 0)),
                        compare(KILLS, "guard", new Claimed.Within(0, 0)),
                        compare(ALIVE, "share-75", new Claimed.Nothing()),
                        compare(ALIVE, "share-90", new Claimed.Nothing()),
                        compare(ALIVE, "guard", new Claimed.Nothing()),
                        compare(RATE, "guard", new Claimed.Nothing())));
    }

    private static Comparison compare(Metric metric, String on, Claimed claimed) {
        return new Comparison(metric, "default", on, claimed, say("limit." + on, say("limit.metric." + key(metric))));
    }

    private static String key(Metric metric) {
        return metric.equals(KILLS) ? "kills" : metric.equals(ALIVE) ? "alive" : "rate";
    }

    private static Variant variant(String name, Function<Flags, Setting> setting) {
        return new Variant(name, say("limit.variant." + name), bench -> run(bench, setting));
    }

    private static Sample run(Bench bench, Function<Flags, Setting> setting) throws IOException, InterruptedException {
        var chamber = new Chamber(bench);
        double kills = 0;
        double alive = 0;
        double rate = 0;
        var span = span(bench);
        for (var cell : cells(bench)) {
            var flags = cell.flags(Target.own(), cell.workload().known(cell.limit()));
            var load = cell.workload().load(cell.limit(), flags.budget().heap(), span.dividedBy(2), span);
            var fate = chamber.run(cell, setting.apply(flags), load);
            kills += fate.killed() ? 1 : 0;
            alive += fate instanceof Fate.Alive ? 1 : 0;
            rate += fate.rateOrNone();
        }
        return Sample.of(KILLS, kills).and(ALIVE, alive).and(RATE, rate);
    }

    private static Duration span(Bench bench) {
        return bench.span().compareTo(LONGEST) < 0 ? bench.span() : LONGEST;
    }

    private static List<Cell> cells(Bench bench) {
        var limit = Bytes.mib(bench.quick() ? 256 : 512);
        return List.of(
                new Cell(limit, Collector.SERIAL, Workload.LIVE_50),
                new Cell(limit, Collector.SERIAL, Workload.DIRECT),
                new Cell(limit, Collector.ZGC, Workload.LIVE_50),
                new Cell(limit, Collector.ZGC, Workload.OVER),
                new Cell(limit, Collector.G1, Workload.OVER));
    }
}
