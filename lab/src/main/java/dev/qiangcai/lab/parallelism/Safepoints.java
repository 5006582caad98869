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

/// How long the JVM waits for a thread in a counted loop when it wants to stop all threads, as for every
/// collection.
///
/// Loops of a G1 JVM look every thousand steps whether they should stop; those of a Serial or Parallel one never do
/// unless told. A JVM in a small container picks Serial by itself.
final class Safepoints {
    private static final Metric MEAN = Metric.lower("mean time to stop", "ms");
    private static final Metric MAX = Metric.lower("longest time to stop", "ms");

    private Safepoints() {}

    static Experiment experiment() {
        return new Investigation(
                new Claim(3, "safepoints", Claim.Platform.JVM, say("stops.claim"), say("stops.cure")),
                Investigation.Terms.of(1, Duration.ofSeconds(4)),
                List.of(
                        variant("g1", List.of("-XX:+UseG1GC")),
                        variant("serial", List.of("-XX:+UseSerialGC")),
                        variant(
                                "serial-polls",
                                List.of(
                                        "-XX:+UseSerialGC",
                                        "-XX:+UseCountedLoopSafepoints",
                                        "-XX:LoopStripMiningIter=1000")),
                        variant(
                                "g1-no-polls",
                                List.of("-XX:+UseG1GC", "-XX:-UseCountedLoopSafepoints", "-XX:LoopStripMiningIter=0"))),
                List.of(
                        new Comparison(MEAN, "g1", "serial", new Claimed.Factor(100), say("stops.serial")),
                        new Comparison(MEAN, "g1", "g1-no-polls", new Claimed.Factor(100), say("stops.g1")),
                        new Comparison(MAX, "serial", "serial-polls", new Claimed.Within(0, 50), say("stops.polls"))));
    }

    private static Variant variant(String name, List<String> flags) {
        return new Variant(name, say("stops.flags", String.join(" ", flags)), bench -> run(bench, flags));
    }

    private static Sample run(Bench bench, List<String> flags) throws IOException, InterruptedException {
        var told = Told.by(
                Jvm.of(bench, CountedLoops.class)
                        .flags("-Xmx64m")
                        .flags(flags)
                        .arguments(String.valueOf(bench.span().toMillis()))
                        .launch(bench.folder()),
                Told.limit(bench));
        return new Sample(Map.of(MEAN, told.figure("mean"), MAX, told.figure("max")));
    }
}
