package dev.qiangcai.lab.report;

import dev.qiangcai.lab.judge.Digits;
import dev.qiangcai.lab.judge.Estimate;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import java.util.Optional;

/// Figures and claims about them, in no language.
final class Figures {
    private Figures() {}

    static String text(double figure) {
        return Digits.of(figure);
    }

    static String text(double figure, String unit) {
        return unit.isEmpty() ? text(figure) : text(figure) + " " + unit;
    }

    static String median(Optional<Estimate> estimate) {
        return estimate.map(e -> text(e.median())).orElse("–");
    }

    /// `×2.83 (2.1 – 3.05)`, and nothing in brackets where all rounds agree.
    static String ratio(Optional<Estimate> ratio) {
        return ratio.map(r -> "×" + text(r.median()) + interval(r)).orElse("–");
    }

    static String interval(Estimate estimate) {
        return estimate.exact() ? "" : " (" + text(estimate.low()) + " – " + text(estimate.high()) + ")";
    }

    static String claimed(Claimed claimed, String unit) {
        return switch (claimed) {
            case Claimed.Factor(var factor) -> "×" + text(factor);
            case Claimed.NoChange(var share) -> "± " + text(share * 100) + " %";
            case Claimed.NoWorse(var share) -> "≤ " + text(share * 100) + " %";
            case Claimed.Within(var least, var most) -> range(least, most, unit);
            case Claimed.Nothing _ -> "–";
        };
    }

    private static String range(double least, double most, String unit) {
        if (least == most) {
            return text(least, unit);
        }
        if (Double.isInfinite(most)) {
            return "≥ " + text(least, unit);
        }
        return Double.isInfinite(least) ? "≤ " + text(most, unit) : text(least) + " – " + text(most, unit);
    }
}
