package dev.qiangcai.lab.parallelism;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/// A child in which one thread computes in long counted loops, while another asks the JVM to stop all threads for a
/// moment, again and again, and measures how long that takes.
///
/// Arguments: for how many milliseconds. The last line of its standard output tells [Latencies].
final class CountedLoops {
    private static final int LONG = 400_000_000;
    private static final int SHORT = 20_000;
    private static final long EVERY_NANOS = 20_000_000;
    private static volatile double kept;

    private CountedLoops() {}

    public static void main(String[] arguments) {
        for (var i = 0; i < SHORT; i++) {
            kept = compute(SHORT);
        }
        var looping = Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                kept = compute(LONG);
            }
        });
        var end = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000;
        var stops = new long[(int) (Long.parseLong(arguments[0]) * 1_000_000 / EVERY_NANOS) + 1];
        var count = 0;
        while (count < stops.length && (count == 0 || end - System.nanoTime() > 0)) {
            LockSupport.parkNanos(EVERY_NANOS);
            var start = System.nanoTime();
            var others = Thread.getAllStackTraces().containsKey(looping);
            stops[count++] = others ? System.nanoTime() - start : 0;
        }
        System.out.println(new Latencies(Arrays.copyOf(stops, count), count).line());
        Runtime.getRuntime().halt(0);
    }

    /// A counted loop that no compiler can shorten: each step needs the one before.
    private static double compute(int steps) {
        var x = 1.0001;
        for (var i = 0; i < steps; i++) {
            x = x * 1.0000001 + 0.0000001;
        }
        return x;
    }
}
