package dev.qiangcai.lab.parallelism;

import static dev.qiangcai.lab.parallelism.Investigation.say;

import dev.qiangcai.lab.child.Jvm;
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

/// The JVM's counterpart: virtual threads that compute without end, twice as many as processors, and short tasks
/// beside.
final class JvmHogs {
    private static final Metric DONE = Metric.higher("short tasks done", "%");
    private static final Metric P99 = Metric.lower("P99 latency", "ms");
    private static final Metric MEAN = Metric.lower("mean latency", "ms");
    private static final Metric HOGGED = Metric.higher("work of the hogs", "ms/s");

    private JvmHogs() {}

    static Experiment experiment() {
        return new Investigation(
                new Claim(3, "preemption", Claim.Platform.JVM, say("hogs.claim"), say("hogs.cure")),
                Investigation.Terms.of(1, Duration.ofMillis(2500)),
                List.of(
                        variant("none", 0, "carriers", "off"),
                        variant("plain", 2, "carriers", "off"),
                        variant("rescue", 2, "carriers", "adaptive"),
                        variant("cpu-pool", 2, "pool", "adaptive")),
                List.of(
                        new Comparison(DONE, "none", "plain", new Claimed.Within(0, 0), say("hogs.done.plain")),
                        new Comparison(DONE, "plain", "rescue", new Claimed.Within(100, 100), say("hogs.done.rescue")),
                        new Comparison(P99, "plain", "rescue", new Claimed.Within(0, 100), say("hogs.p99.rescue")),
                        new Comparison(P99, "plain", "cpu-pool", new Claimed.Within(0, 5), say("hogs.p99.pool")),
                        new Comparison(MEAN, "none", "cpu-pool", new Claimed.Nothing(), say("hogs.mean")),
                        new Comparison(HOGGED, "plain", "cpu-pool", new Claimed.Nothing(), say("hogs.work"))));
    }

    private static Variant variant(String name, int hogsPerProcessor, String where, String policy) {
        return new Variant(name, say("hogs." + name), bench -> run(bench, hogsPerProcessor, List.of(where, policy)));
    }

    private static Sample run(Bench bench, int hogsPerProcessor, List<String> how)
            throws IOException, InterruptedException {
        var hogs = hogsPerProcessor * Runtime.getRuntime().availableProcessors();
        var tasks = Told.tasks(bench, Duration.ofMillis(2));
        var told = Told.by(
                Jvm.of(bench, ShortTasks.class)
                        .flags("-Xmx128m")
                        .arguments(String.valueOf(hogs), how.get(0), how.get(1), String.valueOf(tasks))
                        .launch(bench.folder()),
                Told.limit(bench));
        return new Sample(Map.of(
                DONE, told.donePercent(),
                P99, told.figure("p99"),
                MEAN, told.figure("mean"),
                HOGGED, told.figure("hogged")));
    }
}
