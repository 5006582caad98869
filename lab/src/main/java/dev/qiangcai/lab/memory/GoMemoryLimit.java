package dev.qiangcai.lab.memory;

import static dev.qiangcai.lab.memory.LimitTrial.say;

import dev.qiangcai.lab.box.Box;
import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Launch;
import dev.qiangcai.lab.golang.GoBuild;
import dev.qiangcai.lab.golang.GoFigures;
import dev.qiangcai.lab.golang.GoToolchain;
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

/// Go under a memory limit: GOMEMLIMIT bounds when the collector works, not how much lives.
final class GoMemoryLimit {
    private static final Metric KILLS = Metric.lower("killed by the kernel", "");
    private static final Metric CYCLES = Metric.lower("collections", "");
    private static final int LIMIT_MIB = 256;
    private static final int SOFT_MIB = 230;
    private static final int FITS_MIB = 150;
    private static final int OVER_MIB = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private GoMemoryLimit() {}

    static Experiment experiment() {
        return new LimitTrial(
                new Claim(7, "memory-limit", Claim.Platform.GO, say("golimit.claim"), say("golimit.cure")),
                () -> Box.obstacle().or(GoToolchain::obstacle),
                List.of(
                        variant("fits", FITS_MIB, false),
                        variant("fits-limited", FITS_MIB, true),
                        variant("over", OVER_MIB, false),
                        variant("over-limited", OVER_MIB, true)),
                List.of(
                        new Comparison(KILLS, "over", "over-limited", new Claimed.Within(0, 0), say("golimit.over")),
                        new Comparison(KILLS, "fits", "fits-limited", new Claimed.Within(0, 0), say("golimit.fits")),
                        new Comparison(CYCLES, "fits", "fits-limited", new Claimed.Nothing(), say("golimit.cycles"))),
                bench -> bench.span().plusSeconds(3));
    }

    private static Variant variant(String name, int mib, boolean limited) {
        return new Variant(
                name,
                say(limited ? "golimit.limited" : "golimit.free", mib, LIMIT_MIB, SOFT_MIB),
                bench -> run(bench, mib, limited));
    }

    private static Sample run(Bench bench, int mib, boolean limited) throws IOException, InterruptedException {
        var program = GoToolchain.require().build(GoBuild.of("memlimit")).toString();
        var launch = Launch.of(bench.folder(), List.of(program, "-mb", Integer.toString(mib), "-hold", hold(bench)));
        var steered = limited ? launch.with("GOMEMLIMIT", SOFT_MIB + "MiB") : launch;
        try (var box = Box.open()) {
            box.memory((long) LIMIT_MIB << 20);
            try (var child = Child.start(steered.behind(box.inside(List.of())))) {
                child.end(PATIENCE);
                return sample(box.use().kills(), child.out().text());
            }
        }
    }

    private static Sample sample(long kills, String told) {
        var sample = Sample.of(KILLS, (double) kills);
        return told.lines()
                .filter(line -> line.startsWith("survived=1"))
                .findFirst()
                .map(line -> sample.and(CYCLES, GoFigures.in(line).figure("gcs")))
                .orElse(sample);
    }

    private static String hold(Bench bench) {
        return Math.min(1000, bench.span().toMillis()) + "ms";
    }
}
