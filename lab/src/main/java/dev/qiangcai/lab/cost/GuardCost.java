package dev.qiangcai.lab.cost;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Metric;
import dev.qiangcai.lab.trial.Sample;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A Helidon service with the guard's agent beside one without it. Each trial measures differences between two
/// services; in the variant `plain` neither has an agent, which shows how much of a difference is chance, and in
/// `empty` the second has one that does nothing, which shows what `-javaagent` itself costs. What the guard costs when
/// busy is less than what two services differ by, and is measured by having it change sides.
final class GuardCost implements Experiment {
    static final Metric START = Metric.lower("added start-up", "ms");
    static final Metric EARLY = Metric.lower("added CPU in the first seconds", "% of a processor");
    static final Metric IDLE = Metric.lower("added CPU when idle", "% of a processor");
    static final Metric BUSY = Metric.lower("added CPU when busy", "% of a processor");
    static final Metric RESIDENT = Metric.lower("added memory", "MiB");

    /// A difference may be below nothing, by chance.
    private static final double LEAST = -1_000;

    private static final String PLAIN = "plain";
    private static final String EMPTY = "empty";
    private static final String AGENT = "agent";

    @Override
    public Claim claim() {
        return new Claim(14, "guard-cost", Claim.Platform.JVM, said("cost.claim"), said("cost.cure"));
    }

    @Override
    public Optional<Sentence> obstacle(Bench bench) {
        return Files.exists(Path.of("/proc/self/stat")) ? Optional.empty() : Optional.of(said("cost.procless"));
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                new Variant(PLAIN, said("cost.plain"), bench -> both(bench, List.of(), false)),
                new Variant(
                        EMPTY,
                        said("cost.empty"),
                        bench -> new Twins(bench, List.of("-javaagent:" + AgentJar.empty(bench.folder()))).run()),
                new Variant(
                        AGENT,
                        said("cost.agent"),
                        bench -> both(bench, List.of("-javaagent:" + AgentJar.in(bench.folder())), true)));
    }

    private static Sample both(Bench bench, List<String> extra, boolean guarded)
            throws IOException, InterruptedException {
        return new Twins(bench, extra).run().and(BUSY, new Crossover(bench, Twins.STEADY, guarded).added());
    }

    @Override
    public List<Comparison> comparisons() {
        return List.of(
                compare(START, 60, "cost.start"),
                shown(START, "cost.start.empty"),
                shown(EARLY, "cost.early"),
                compare(IDLE, 1, "cost.idle"),
                compare(BUSY, 1, "cost.busy"),
                compare(RESIDENT, 8, "cost.resident"),
                shown(RESIDENT, "cost.resident.empty"));
    }

    @Override
    public Duration expected(Bench bench) {
        return Twins.expected(bench).plus(Crossover.expected());
    }

    private static Comparison compare(Metric metric, double most, String key) {
        return new Comparison(metric, PLAIN, AGENT, new Claimed.Within(LEAST, most), said(key));
    }

    /// Beside an agent that does nothing.
    private static Comparison shown(Metric metric, String key) {
        return new Comparison(metric, EMPTY, AGENT, new Claimed.Nothing(), said(key));
    }

    private static Sentence said(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.lab.words", key, facts);
    }
}
