package dev.qiangcai.lab.judge;

import dev.qiangcai.lab.judge.Judge.Ruling;

/// The rule for a claimed factor. Effects are compared as logarithms, so that ×2 and ×0.5 are as large as
/// each other: the *share* is log(measured ratio) ÷ log(claimed factor), 1 for what was claimed, 0 for no
/// effect, below 0 for the other way. The interval of the ratio gives an interval of the share, [least,
/// most].
///
/// There *is* an effect when the whole interval lies more than five per cent, or half of the claimed effect where
/// that is less, to one side of "no change". Then, in this order:
///
/// - an effect the other way: reversed
/// - no effect for sure, and most < 1/2: refuted; otherwise, without a sure effect, undecided
/// - most < 1/10: refuted (it is there, and is no tenth of what was claimed)
/// - least ≥ 1/2: confirmed, also when it is more than was claimed
/// - most < 1: weaker
/// - otherwise undecided: between less than half and all of it
///
/// Where the figure without the setting is 0, a growth has a direction and no size: undecided.
record Effect(double factor) {
    private static final double BAND = Math.log(1.05);
    private static final double HALF = 0.5;
    private static final double TRACE = 0.1;

    Effect {
        if (!(factor >= 0) || factor == 1 || Double.isInfinite(factor)) {
            throw new IllegalArgumentException(
                    "A claimed factor is finite, 0 or more, and not 1 (claim NoChange then); was " + factor);
        }
    }

    Ruling judge(Estimate ratio) {
        if (Ruling.tooFew(ratio)) {
            return Ruling.tooFewRounds(ratio);
        }
        double least = Math.min(share(ratio.low()), share(ratio.high()));
        double most = Math.max(share(ratio.low()), share(ratio.high()));
        double band = Math.min(BAND / Math.abs(claimed()), HALF);
        if (most < -band) {
            return Ruling.of(Verdict.REVERSED, "judge.effect.reversed");
        }
        if (least <= band) {
            return unsure(most);
        }
        return ratio.low() == Double.POSITIVE_INFINITY
                ? Ruling.of(Verdict.UNDECIDED, "judge.effect.fromZero")
                : sized(least, most);
    }

    /// Perhaps there is no effect at all.
    private static Ruling unsure(double most) {
        return most < HALF
                ? Ruling.of(Verdict.REFUTED, "judge.effect.none")
                : Ruling.of(Verdict.UNDECIDED, "judge.effect.wide");
    }

    /// There is an effect in the claimed direction: how large is it?
    private static Ruling sized(double least, double most) {
        if (most < TRACE) {
            return Ruling.of(Verdict.REFUTED, "judge.effect.trace");
        }
        if (least >= HALF) {
            return Ruling.of(Verdict.CONFIRMED, least > 1 ? "judge.effect.more" : "judge.effect.there");
        }
        return most < 1
                ? Ruling.of(Verdict.WEAKER, "judge.effect.less")
                : Ruling.of(Verdict.UNDECIDED, "judge.effect.size");
    }

    private double share(double ratio) {
        return Math.log(ratio) / claimed();
    }

    /// A factor of 0 says that the figure vanishes; a thousandth is as good.
    private double claimed() {
        return Math.log(Math.max(factor, 0.001));
    }
}
