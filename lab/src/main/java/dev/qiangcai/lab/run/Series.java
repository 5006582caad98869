package dev.qiangcai.lab.run;

import dev.qiangcai.lab.run.Tried.Outcome;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Runs one experiment after another: in every round each variant once, in turns that differ from round to round.
///
/// A trial that breaks or hangs is part of the result and ends nothing. An interrupt ends the series: the trial that
/// runs is ended, its processes are killed, and what was measured so far is the result.
///
/// ```java
/// Run run = new Series(settings, progress).run(experiment);
/// ```
public final class Series {
    /// The first trial of an experiment may build a program or an image, on a machine that does other work too.
    private static final Duration SHORTEST_PATIENCE = Duration.ofMinutes(4);

    private static final int PATIENCE = 5;

    private final RunSettings settings;
    private final Progress progress;

    public Series(RunSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /// How long an experiment will probably take.
    public static Duration expected(Experiment experiment, RunSettings settings) {
        var bench = settings.bench(settings.folder(), 1);
        return experiment
                .expected(bench)
                .multipliedBy((long) experiment.variants().size() * settings.rounds());
    }

    /// Runs it. When the thread is interrupted, the result is not whole, and the thread's interrupt flag is set.
    public Run run(Experiment experiment) {
        var obstacle = experiment.obstacle(settings.bench(settings.folder(), 1));
        progress.began(experiment);
        var trials = new ArrayList<Tried>();
        boolean whole = obstacle.isPresent() || rounds(experiment, trials);
        var run = new Run(experiment, obstacle, trials, settings.rounds(), whole);
        progress.ended(run);
        return run;
    }

    private boolean rounds(Experiment experiment, List<Tried> trials) {
        try {
            for (int round = 1; round <= settings.rounds(); round++) {
                int place = 0;
                for (var variant : Turns.of(experiment.variants(), round, settings.seed())) {
                    progress.trying(experiment, variant, round);
                    var tried = trial(experiment, variant, round, ++place);
                    trials.add(tried);
                    progress.tried(experiment, tried);
                }
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Tried trial(Experiment experiment, Variant variant, int round, int place) throws InterruptedException {
        var before = Load.now();
        long start = System.nanoTime();
        var outcome = outcome(experiment, variant, round);
        if (Thread.interrupted()) {
            throw new InterruptedException("the run was stopped");
        }
        return new Tried(
                variant.name(), round, place, outcome, Duration.ofNanos(System.nanoTime() - start), before, Load.now());
    }

    private Outcome outcome(Experiment experiment, Variant variant, int round) throws InterruptedException {
        try (var scratch = Scratch.in(settings.folder(), variant.name())) {
            var bench = settings.bench(scratch.folder(), round);
            return new Sitting(patience(experiment, bench)).hold(variant, bench);
        } catch (IOException e) {
            return new Outcome.Broke("no folder for the trial: " + e);
        }
    }

    private static Duration patience(Experiment experiment, Bench bench) {
        var patience = experiment.expected(bench).multipliedBy(PATIENCE);
        return patience.compareTo(SHORTEST_PATIENCE) > 0 ? patience : SHORTEST_PATIENCE;
    }
}
