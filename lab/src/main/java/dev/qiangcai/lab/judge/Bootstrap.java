package dev.qiangcai.lab.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// Intervals by the bootstrap: the rounds are drawn again with replacement, many times, and the statistic is taken of
/// each draw. Seeded, so that the same figures give the same interval.
///
/// The percentiles are spread for small numbers of rounds (Hesterberg, "What Teachers Should Know About the Bootstrap",
/// The American Statistician 69(4), 2015): without that, five to ten rounds give intervals that are too narrow. The BCa
/// interval is no way out here: its acceleration comes from the jackknife, which fails for medians (Efron and
/// Tibshirani, "An Introduction to the Bootstrap", 1993, section 10.6).
final class Bootstrap {
    private static final int RESAMPLES = 10_000;
    private static final double TAIL = 0.025;

    private final long seed;
    private final int resamples;

    Bootstrap(long seed) {
        this(seed, RESAMPLES);
    }

    Bootstrap(long seed, int resamples) {
        this.seed = seed;
        this.resamples = resamples;
    }

    /// The median of these figures.
    Estimate median(List<Double> figures) {
        double[] all = array(figures);
        return estimate(all.length, draw -> median(picked(all, draw)));
    }

    /// The median with the setting, divided by the median without. A round is drawn as a whole, with both its
    /// figures, so that what the machine did to both in that round cancels out.
    Estimate ratio(List<Pair> rounds) {
        double[] off =
                rounds.stream().mapToDouble(pair -> pair.off().orElseThrow()).toArray();
        double[] on =
                rounds.stream().mapToDouble(pair -> pair.on().orElseThrow()).toArray();
        return estimate(off.length, draw -> quotient(median(picked(on, draw)), median(picked(off, draw))));
    }

    private Estimate estimate(int rounds, Statistic statistic) {
        int[] draw = new int[rounds];
        Arrays.setAll(draw, i -> i);
        double whole = statistic.of(draw);
        var random = new Random(seed);
        double[] drawn = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            Arrays.setAll(draw, _ -> random.nextInt(rounds));
            drawn[i] = statistic.of(draw);
        }
        Arrays.sort(drawn);
        int cut = (int) (tail(rounds) * resamples);
        return new Estimate(whole, Math.min(whole, drawn[cut]), Math.max(whole, drawn[resamples - 1 - cut]), rounds);
    }

    /// The share of resamples to cut off at each end.
    static double tail(int rounds) {
        if (rounds < 2) {
            return 0;
        }
        double t = TDistribution.of(rounds - 1).inverseSurvivalProbability(TAIL);
        return NormalDistribution.of(0, 1).survivalProbability(t * Math.sqrt(rounds / (rounds - 1.0)));
    }

    /// Nothing against nothing is no change; something against nothing has no bound.
    static double quotient(double on, double off) {
        return on == off ? 1 : on / off;
    }

    static double median(double[] figures) {
        Arrays.sort(figures);
        int middle = figures.length / 2;
        return figures.length % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
    }

    private static double[] picked(double[] figures, int[] draw) {
        double[] picked = new double[draw.length];
        Arrays.setAll(picked, i -> figures[draw[i]]);
        return picked;
    }

    private static double[] array(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private interface Statistic {
        double of(int[] draw);
    }
}
