package dev.qiangcai.lab.parallelism;

import static dev.qiangcai.lab.parallelism.Investigation.say;

import dev.qiangcai.lab.child.Launch;
import dev.qiangcai.lab.golang.GoBuild;
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
import java.util.Map;

/// Go without asynchronous pre-emption: short tasks beside goroutines that compute in loops without calls.
final class GoHogs {
    private static final Metric MEAN = Metric.lower("mean latency", "ms");
    private static final Metric P99 = Metric.lower("P99 latency", "ms");
    private static final Metric ENDLESS = Metric.higher("done beside endless hogs", "%");

    private GoHogs() {}

    static Experiment experiment() {
        return new Investigation(
                new Claim(3, "preemption", Claim.Platform.GO, say("go.hogs.claim"), say("go.hogs.cure")),
                Investigation.Terms.of(2, Duration.ofSeconds(14)).unless(GoToolchain::obstacle),
                List.of(variant("off", ""), variant("asyncpreemptoff", "asyncpreemptoff=1")),
                List.of(
                        new Comparison(
                                MEAN, "off", "asyncpreemptoff", new Claimed.Factor(47 / 2.1), say("go.hogs.mean")),
                        new Comparison(P99, "off", "asyncpreemptoff", new Claimed.Nothing(), say("go.hogs.p99")),
                        new Comparison(
                                ENDLESS, "off", "asyncpreemptoff", new Claimed.Nothing(), say("go.hogs.endless"))));
    }

    private static Variant variant(String name, String debug) {
        return new Variant(name, say("go.hogs." + name), bench -> run(bench, debug));
    }

    private static Sample run(Bench bench, String debug) throws IOException, InterruptedException {
        var limit = bench.span().plusSeconds(10);
        var bursts = Told.by(launch(bench, debug, "50ms"), limit);
        // Beside endless hogs nothing may run again, not even what would tell so.
        var endless = Told.by(launch(bench, debug, "0"), limit);
        return new Sample(
                Map.of(MEAN, bursts.figure("mean"), P99, bursts.figure("p99"), ENDLESS, endless.donePercent()));
    }

    private static Launch launch(Bench bench, String debug, String burst) throws IOException, InterruptedException {
        var every = Duration.ofMillis(2);
        var command = List.of(
                GoToolchain.require().build(GoBuild.of("hogs")).toString(),
                "-hogs",
                String.valueOf(Runtime.getRuntime().availableProcessors()),
                "-burst",
                burst,
                "-tasks",
                String.valueOf(Told.tasks(bench, every)),
                "-every",
                every.toMillis() + "ms",
                "-deadline",
                bench.span().plusSeconds(5).toSeconds() + "s");
        var launch = Launch.of(bench.folder(), command);
        return debug.isEmpty() ? launch : launch.with("GODEBUG", debug);
    }
}
