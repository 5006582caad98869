package dev.qiangcai.lab.report;

import dev.qiangcai.lab.judge.Estimate;
import dev.qiangcai.lab.judge.Judgement;
import dev.qiangcai.lab.judge.Verdict;
import dev.qiangcai.lab.trial.Comparison;
import java.util.Optional;

/// One comparison with its verdict.
///
/// @param what the comparison in words
/// @param metric what is compared
/// @param unit the metric's
/// @param off the variant to compare with
/// @param on the variant that the claim is about
/// @param claimed such as `×3.1`; `–` if nothing was claimed
/// @param verdict what the rounds say
/// @param why the verdict in words
/// @param without the figure without the setting
/// @param with the figure with it
/// @param ratio with ÷ without
public record Compared(
        Text what,
        String metric,
        String unit,
        String off,
        String on,
        String claimed,
        Verdict verdict,
        Text why,
        Optional<Estimate> without,
        Optional<Estimate> with,
        Optional<Estimate> ratio) {
    static Compared of(Comparison comparison, Judgement judgement) {
        var metric = comparison.metric();
        return new Compared(
                Text.of(comparison.what()),
                metric.name(),
                metric.unit(),
                comparison.off(),
                comparison.on(),
                Figures.claimed(comparison.claimed(), metric.unit()),
                judgement.verdict(),
                Text.of(judgement.why()),
                judgement.off(),
                judgement.on(),
                judgement.ratio());
    }

    /// `4.1 → 11600 (11100 – 12050) ms`: a claimed range is held against that interval.
    String figures() {
        var both = Figures.median(without) + " → " + Figures.median(with)
                + with.map(Figures::interval).orElse("");
        return unit.isEmpty() ? both : both + " " + unit;
    }
}
