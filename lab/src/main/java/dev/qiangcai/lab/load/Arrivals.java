package dev.qiangcai.lab.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;

/// How requests are spread over time.
public enum Arrivals {
    /// One after another at the same distance.
    UNIFORM,
    /// By chance and independent of each other, as from many people.
    POISSON;

    private static final int MOST = 20_000_000;

    /// When each request is due, in nanoseconds from the start, in order. The same seed gives the same times.
    long[] due(double perSecond, Duration span, long seed) {
        double expected = perSecond * span.toNanos() / 1e9;
        if (!(perSecond > 0) || expected < 1 || expected > MOST) {
            throw new IllegalArgumentException(
                    "a load has 1 to " + MOST + " requests: " + perSecond + "/s for " + span + " is " + expected);
        }
        return this == UNIFORM ? uniform(perSecond, (int) expected) : poisson(perSecond, span.toNanos(), seed);
    }

    private static long[] uniform(double perSecond, int count) {
        var due = new long[count];
        Arrays.setAll(due, i -> (long) (i * 1e9 / perSecond));
        return due;
    }

    private static long[] poisson(double perSecond, long span, long seed) {
        var chance = new SplittableRandom(seed);
        var due = new long[1024];
        int count = 0;
        for (double at = chance.nextExponential(); at * 1e9 / perSecond < span; at += chance.nextExponential()) {
            if (count == due.length) {
                due = Arrays.copyOf(due, count * 2);
            }
            due[count++] = (long) (at * 1e9 / perSecond);
        }
        return Arrays.copyOf(due, count);
    }
}
