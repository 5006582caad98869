package dev.qiangcai.lab.parallelism;

import java.util.Arrays;
import java.util.Locale;

/// What a program of this family says at its end, in one line: how many tasks were started and done, and how
/// long they took in milliseconds. Those not done count with the time until the end.
final class Latencies {
    private final long[] sorted;
    private final int done;

    Latencies(long[] nanos, int done) {
        this.sorted = nanos.clone();
        this.done = done;
        Arrays.sort(sorted);
    }

    String line() {
        return "started=%d done=%d mean=%s p50=%s p99=%s max=%s"
                .formatted(
                        sorted.length,
                        done,
                        millis((long) Arrays.stream(sorted).average().orElse(0)),
                        millis(sorted[sorted.length / 2]),
                        millis(sorted[sorted.length * 99 / 100]),
                        millis(sorted[sorted.length - 1]));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / 1e6);
    }
}
