package dev.qiangcai.lab.parallelism;

import java.util.Arrays;

/// What a program of this family says at its end, in one line: how many tasks were started and done, and how
/// long they took in milliseconds. Those not done count with the time until the end.
record Latencies(long[] nanos, int done) {
    String line() {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return "started=%d done=%d mean=%s p50=%s p99=%s max=%s"
                .formatted(
                        sorted.length,
                        done,
                        millis(Arrays.stream(sorted).average().orElse(0)),
                        millis(sorted[sorted.length / 2]),
                        millis(sorted[(int) (sorted.length * 0.99)]),
                        millis(sorted[sorted.length - 1]));
    }

    private static String millis(double nanos) {
        return String.format(java.util.Locale.ROOT, "%.3f", nanos / 1e6);
    }
}
