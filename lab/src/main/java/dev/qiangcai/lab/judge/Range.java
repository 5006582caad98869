package dev.qiangcai.lab.judge;

import dev.qiangcai.lab.judge.Judge.Ruling;
import java.util.Optional;

/// The rule for a figure that is said to lie in a range: confirmed when the whole interval lies in it, refuted when the
/// whole interval lies outside, undecided when the interval crosses an end of the range.
///
/// A ratio is judged in the same way, for a claim that a setting changes nothing.
record Range(double least, double most) {
    Ruling judge(Optional<Estimate> figure) {
        return figure.map(this::judge).orElseGet(() -> Ruling.of(Verdict.UNDECIDED, "judge.noFigures"));
    }

    private Ruling judge(Estimate figure) {
        if (Ruling.tooFew(figure)) {
            return Ruling.tooFewRounds(figure);
        }
        if (figure.low() >= least && figure.high() <= most) {
            return Ruling.of(Verdict.CONFIRMED, "judge.range.inside", least, most);
        }
        if (figure.high() < least || figure.low() > most) {
            return Ruling.of(Verdict.REFUTED, "judge.range.outside", least, most);
        }
        return Ruling.of(Verdict.UNDECIDED, "judge.range.crosses", least, most);
    }
}
