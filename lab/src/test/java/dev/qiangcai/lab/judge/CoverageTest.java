package dev.qiangcai.lab.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.lab.trial.Comparison.Claimed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How often the interval and the verdicts are right, on figures whose truth is known: lognormal ones, with drift from
/// round to round that both variants share.
class CoverageTest {
    private static final int EXPERIMENTS = 200;

    /// Fewer than the product draws, for the sake of time; the ends are rougher, and no narrower on average.
    private static final int RESAMPLES = 2_000;

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 9, 12})
    void the_interval_holds_the_true_ratio_in_nearly_all_experiments(int rounds) {
        var random = new Random(rounds);
        int held = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            var ratio = new Bootstrap(i, RESAMPLES).ratio(rounds(random, rounds, 1.5));
            held += ratio.low() <= 1.5 && 1.5 <= ratio.high() ? 1 : 0;
        }
        assertThat(held * 100 / EXPERIMENTS)
                .as("coverage in per cent, seed %d", rounds)
                .isBetween(91, 100);
    }

    @ParameterizedTest
    @ValueSource(doubles = {3.11, 1.366, 0.61})
    void two_variants_that_are_the_same_are_hardly_ever_said_to_differ(double claimed) {
        var random = new Random(11);
        int wrong = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            var verdict = new Judge(new Bootstrap(i, RESAMPLES))
                    .judge(JudgeTest.comparison(new Claimed.Factor(claimed)), rounds(random, 5, 1))
                    .verdict();
            wrong += verdict == Verdict.REFUTED || verdict == Verdict.UNDECIDED ? 0 : 1;
        }
        assertThat(wrong * 1.0 / EXPERIMENTS).as("seed 11").isLessThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(doubles = {3.11, 0.61, 22})
    void a_claim_that_is_true_is_hardly_ever_refuted(double claimed) {
        var random = new Random(12);
        int wrong = 0;
        int confirmed = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            var verdict = new Judge(new Bootstrap(i, RESAMPLES))
                    .judge(JudgeTest.comparison(new Claimed.Factor(claimed)), rounds(random, 5, claimed))
                    .verdict();
            confirmed += verdict == Verdict.CONFIRMED ? 1 : 0;
            wrong += verdict == Verdict.REFUTED || verdict == Verdict.REVERSED ? 1 : 0;
        }
        assertThat(wrong * 1.0 / EXPERIMENTS).as("seed 12").isLessThan(0.02);
        assertThat(confirmed * 1.0 / EXPERIMENTS).as("seed 12").isGreaterThan(0.4);
    }

    /// Noise of 15 per cent in each figure, and 30 per cent in each round.
    private static List<Pair> rounds(Random random, int rounds, double ratio) {
        var pairs = new ArrayList<Pair>();
        for (int round = 0; round < rounds; round++) {
            double drift = Math.exp(0.3 * random.nextGaussian());
            pairs.add(Pair.of(
                    100 * drift * Math.exp(0.15 * random.nextGaussian()),
                    100 * drift * ratio * Math.exp(0.15 * random.nextGaussian())));
        }
        return pairs;
    }
}
