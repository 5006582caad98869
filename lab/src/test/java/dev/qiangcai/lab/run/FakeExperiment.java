package dev.qiangcai.lab.run;

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
import java.util.List;
import java.util.Optional;

/// An experiment that measures what it is told to: two variants, `off` and `on`, and a claim that the
/// setting trebles the figure.
public record FakeExperiment(List<Variant> variants, Optional<Sentence> obstacle) implements Experiment {
    public static final Metric LATENCY = Metric.lower("P99 latency", "ms");

    /// What a variant does.
    public interface Body {
        double run(Bench bench) throws IOException, InterruptedException;
    }

    public static FakeExperiment of(Body off, Body on) {
        return new FakeExperiment(List.of(variant("off", off), variant("on", on)), Optional.empty());
    }

    public static FakeExperiment impossible() {
        return new FakeExperiment(of(bench -> 1, bench -> 1).variants(), Optional.of(sentence()));
    }

    public static Sentence sentence() {
        return Sentence.of("dev.qiangcai.lab.words", "lab.experiments");
    }

    private static Variant variant(String name, Body body) {
        return new Variant(name, sentence(), bench -> Sample.of(LATENCY, body.run(bench)));
    }

    @Override
    public Claim claim() {
        return new Claim(1, "gc-logging", Claim.Platform.JVM, sentence(), sentence());
    }

    @Override
    public Optional<Sentence> obstacle(Bench bench) {
        return obstacle;
    }

    @Override
    public List<Comparison> comparisons() {
        return List.of(new Comparison(LATENCY, "off", "on", new Claimed.Factor(3), sentence()));
    }
}
