package dev.qiangcai.guard.carriers;

import java.util.Arrays;

/// The highest rate of requests among the last twelve samples. Not safe for more than one thread.
final class PeakRate {
    private static final int SAMPLES = 12;

    private final double[] rates = new double[SAMPLES];
    private int next;
    private long counted;
    private long sampledAt;

    PeakRate(long nanos) {
        sampledAt = nanos;
    }

    /// Takes a sample: so many requests were ever counted at that moment.
    void sample(long everCounted, long nanos) {
        if (nanos - sampledAt <= 0) {
            return;
        }
        rates[next] = (everCounted - counted) * 1e9 / (nanos - sampledAt);
        next = (next + 1) % SAMPLES;
        counted = everCounted;
        sampledAt = nanos;
    }

    /// Requests per second.
    double peak() {
        return Arrays.stream(rates).max().orElse(0);
    }
}
