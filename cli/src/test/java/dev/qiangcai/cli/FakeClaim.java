package dev.qiangcai.cli;

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

/// A claim that a setting trebles a figure, tried by asking two bodies for it.
record FakeClaim(String name, Body off, Body on) implements Experiment {
    private static final Metric LATENCY = Metric.lower("P99 latency", "ms");

    /// What a variant does.
    interface Body {
        double run(Bench bench) throws IOException, InterruptedException;
    }

    @Override
    public Claim claim() {
        return new Claim(1, name, Claim.Platform.JVM, text(), text());
    }

    @Override
    public Optional<Sentence> obstacle(Bench bench) {
        return Optional.empty();
    }

    @Override
    public List<Variant> variants() {
        return List.of(variant("off", off), variant("on", on));
    }

    @Override
    public List<Comparison> comparisons() {
        return List.of(new Comparison(LATENCY, "off", "on", new Claimed.Factor(3), text()));
    }

    private static Variant variant(String name, Body body) {
        return new Variant(name, text(), bench -> Sample.of(LATENCY, body.run(bench)));
    }

    private static Sentence text() {
        return Sentence.of("dev.qiangcai.lab.words", "lab.experiments");
    }
}
