package dev.qiangcai.lab.report;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.run.FakeExperiment;
import dev.qiangcai.lab.run.Machine;
import dev.qiangcai.lab.run.Progress;
import dev.qiangcai.lab.run.RunSettings;
import dev.qiangcai.lab.run.Series;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Claim.Platform;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Variant;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Findings to tell, made by running fake experiments.
final class Told {
    static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Machine MACHINE = new Machine("Some CPU", 2, 8_192, "Linux 6.1 amd64", "25.0.3", "go1.23");

    private final Path folder;

    Told(Path folder) {
        this.folder = folder;
    }

    /// A claim that the setting trebles the figure, tried in five rounds that give the figure `on` against about 100.
    Finding finding(Platform platform, double on) {
        var random = new Random(1);
        return finding(
                platform,
                FakeExperiment.of(bench -> 100 + random.nextDouble(), bench -> on * (1 + random.nextDouble() / 50)));
    }

    Finding finding(Platform platform, Experiment experiment) {
        var settings =
                new RunSettings(Path.of(System.getProperty("java.home")), folder, 5, Duration.ofSeconds(2), false, 1);
        var run = new Series(settings, new Progress() {}).run(new On(platform, experiment));
        return Finding.of(run, settings, MACHINE, NOON);
    }

    /// An experiment on that platform, with a claim that needs escaping.
    private record On(Platform platform, Experiment inner) implements Experiment {
        @Override
        public Claim claim() {
            var text = Sentence.of("dev.qiangcai.lab.words", "report.cure", "<b>P99 | 412 → 1280</b>");
            return new Claim(1, "gc-logging", platform, text, FakeExperiment.sentence());
        }

        @Override
        public Optional<Sentence> obstacle(Bench bench) {
            return inner.obstacle(bench);
        }

        @Override
        public List<Variant> variants() {
            return inner.variants();
        }

        @Override
        public List<Comparison> comparisons() {
            return inner.comparisons();
        }
    }
}
