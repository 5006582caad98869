package dev.qiangcai.lab.run;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.judge.Pair;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Metric;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// An experiment with everything that was tried of it.
///
/// @param experiment which one
/// @param obstacle why this machine cannot try it; then nothing was tried
/// @param trials what was tried, in order
/// @param rounds how many rounds were asked for
/// @param whole whether all of them ran; if not, the owner stopped the run
public record Run(Experiment experiment, Optional<Sentence> obstacle, List<Tried> trials, int rounds, boolean whole) {
    public Run {
        Objects.requireNonNull(experiment, "experiment");
        Objects.requireNonNull(obstacle, "obstacle");
        trials = List.copyOf(trials);
    }

    /// Whether a trial broke or hung.
    public boolean broken() {
        return !trials.stream().allMatch(Tried::measured);
    }

    /// Whether a variant was tried, and never gave a figure.
    public boolean alwaysBroken(String variant) {
        var own =
                trials.stream().filter(trial -> trial.variant().equals(variant)).toList();
        return !own.isEmpty() && own.stream().noneMatch(Tried::measured);
    }

    /// The figures that a comparison compares, round by round.
    public List<Pair> pairs(Comparison comparison) {
        return IntStream.rangeClosed(1, rounds)
                .mapToObj(round -> new Pair(
                        figure(comparison.off(), round, comparison.metric()),
                        figure(comparison.on(), round, comparison.metric())))
                .toList();
    }

    private OptionalDouble figure(String variant, int round, Metric metric) {
        return trials.stream()
                .filter(trial -> trial.round() == round && trial.variant().equals(variant))
                .map(Tried::outcome)
                .filter(Tried.Outcome.Measured.class::isInstance)
                .map(Tried.Outcome.Measured.class::cast)
                .map(measured -> measured.sample().figures())
                .filter(figures -> figures.containsKey(metric))
                .mapToDouble(figures -> figures.getOrDefault(metric, Double.NaN))
                .findFirst();
    }
}
