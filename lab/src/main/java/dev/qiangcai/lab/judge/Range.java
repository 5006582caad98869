package dev.qiangcai.lab.judge;

import dev.qiangcai.lab.judge.Judge.Ruling;
import dev.qiangcai.lab.trial.Metric;
import java.util.Optional;

/// The rule for a figure that is said to lie in a range: confirmed when the whole interval lies in it, refuted when the
/// whole interval lies outside, undecided when the interval crosses an end of the range.
///
/// A ratio is judged in the same way, for a claim that a setting changes nothing.
record Range(double least, double most) {
    /// The ratios at which a figure is no worse than by this share.
    static Range noWorse(double share, Metric metric) {
        return switch (metric.better()) {
            case LOWER -> new Range(0, 1 + share);
            case HIGHER -> new Range(1 - share, Double.POSITIVE_INFINITY);
        };
    }

    Ruling judge(Optional<Estimate> figure) {
        return figure.map(this::judge).orElseGet(() -> Ruling.of(Verdict.UNDECIDED, "judge.noFigures"));
    }

    private Ruling judge(Estimate figure) {
        if (Ruling.tooFew(figure)) {
            return Ruling.tooFewRounds(figure);
        }
        if (figure.low() >= least && figure.high() <= most) {
            return Ruling.of(Verdict.CONFIRMED, "judge.range.inside", Digits.of(least), Digits.of(most));
        }
        if (figure.high() < least || figure.low() > most) {
            return Ruling.of(Verdict.REFUTED, "judge.range.outside", Digits.of(least), Digits.of(most));
        }
        return Ruling.of(Verdict.UNDECIDED, "judge.range.crosses", Digits.of(least), Digits.of(most));
    }
}
