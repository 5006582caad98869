package dev.qiangcai.lab.judge;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Judges claims by the figures of interleaved rounds.
///
/// A verdict other than "undecided" needs five rounds, or three whose figures are all the same. It is given by the
/// whole interval, never by the median alone: when a part of the interval would say one thing and a part another, the
/// verdict is that the rounds do not tell. [Effect] and [Range] hold the two rules.
///
/// ```java
/// var judgement = new Judge(seed).judge(comparison, List.of(Pair.of(3.3, 3.4), …));
/// ```
public final class Judge {
    /// With fewer rounds the interval is too often wrong: of five, it leaves the true median out in 6 of 100 cases.
    public static final int FEWEST_ROUNDS = 5;

    /// How often a figure must repeat exactly, without any other, to be believed as it stands.
    public static final int FEWEST_SAME = 3;

    private static final String WORDS = "dev.qiangcai.lab.words";

    private final Bootstrap bootstrap;

    /// @param seed what the resampling starts from
    public Judge(long seed) {
        this(new Bootstrap(seed));
    }

    Judge(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    /// Judges one comparison.
    ///
    /// @param rounds the figures of its metric, round by round; figures that are missing or not finite are left out
    public Judgement judge(Comparison comparison, List<Pair> rounds) {
        var off = estimate(rounds, Pair::off);
        var on = estimate(rounds, Pair::on);
        var ratio = ratio(rounds);
        var ruling = switch (comparison.claimed()) {
            case Claimed.Nothing _ -> Ruling.of(Verdict.SHOWN, "judge.shown");
            case Claimed.Within(var least, var most) -> new Range(least, most).judge(on);
            case Claimed.NoChange(var share) ->
                ratioed(off, on, ratio, r -> new Range(1 - share, 1 + share).judge(Optional.of(r)));
            case Claimed.NoWorse(var share) ->
                ratioed(
                        off,
                        on,
                        ratio,
                        r -> Range.noWorse(share, comparison.metric()).judge(Optional.of(r)));
            case Claimed.Factor(var factor) -> ratioed(off, on, ratio, r -> new Effect(factor).judge(r));
        };
        return new Judgement(ruling.verdict(), ruling.why(), off, on, ratio);
    }

    private static Ruling ratioed(
            Optional<Estimate> off, Optional<Estimate> on, Optional<Estimate> ratio, Function<Estimate, Ruling> rule) {
        if (ratio.isPresent()) {
            return rule.apply(ratio.get());
        }
        var key = off.isEmpty() || on.isEmpty() ? "judge.noFigures" : "judge.noRatio";
        return Ruling.of(Verdict.UNDECIDED, key);
    }

    private Optional<Estimate> estimate(List<Pair> rounds, Function<Pair, OptionalDouble> side) {
        var figures = rounds.stream()
                .map(side)
                .filter(Pair::finite)
                .map(OptionalDouble::getAsDouble)
                .toList();
        return figures.isEmpty() ? Optional.empty() : Optional.of(bootstrap.median(figures));
    }

    private Optional<Estimate> ratio(List<Pair> rounds) {
        var whole = rounds.stream().filter(Pair::whole).toList();
        boolean comparable = whole.stream()
                .allMatch(pair -> pair.off().getAsDouble() >= 0 && pair.on().getAsDouble() >= 0);
        return whole.isEmpty() || !comparable ? Optional.empty() : Optional.of(bootstrap.ratio(whole));
    }

    /// A verdict with its reason.
    record Ruling(Verdict verdict, Sentence why) {
        static Ruling of(Verdict verdict, String key, Object... facts) {
            return new Ruling(verdict, Sentence.of(WORDS, key, facts));
        }

        /// Whether there are too few rounds for any verdict.
        static boolean tooFew(Estimate estimate) {
            return estimate.rounds() < (estimate.exact() ? FEWEST_SAME : FEWEST_ROUNDS);
        }

        static Ruling tooFewRounds(Estimate estimate) {
            return of(Verdict.UNDECIDED, "judge.tooFew", estimate.rounds(), FEWEST_ROUNDS);
        }
    }
}
