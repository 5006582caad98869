package dev.qiangcai.lab.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// A program that takes memory, drops it and rests, again and again: what a service between two rushes does.
///
/// Arguments: how many waves, and the milliseconds of each rest. A wave is 300 MiB in operations of 100 kB to keep and
/// 40 kB to forget. One line on standard output, as the Go program `waves` prints it:
/// `waves=5 mean=60 p99us=38 faults=8000 idle=456 cpuMs=900`; `idle` is the median at the ends of the rests, in MiB.
///
/// Nothing asks for a collection: `System.gc()` alone returns memory on most collectors, and hides what is compared.
final class Waves {
    private static final int OPERATIONS = 3_000;
    private static final int KEPT_BYTES = 100_000;
    private static final int FORGOTTEN = 20;
    private static final int FORGOTTEN_BYTES = 2_000;
    private static final long TICK_MILLIS = 10;
    private static final long PAGE_BYTES = 4096;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /// The last few small arrays: the compiler must not see that nobody looks at them.
    private final byte[][] forgotten = new byte[FORGOTTEN][];

    private final List<byte[]> kept = new ArrayList<>();
    private final long restNanos;
    private final List<Long> operations = new ArrayList<>();
    private final List<Long> waves = new ArrayList<>();
    private final List<Long> idle = new ArrayList<>();

    private Waves(long restNanos) {
        this.restNanos = restNanos;
    }

    static void main(String[] arguments) throws IOException {
        var count = Integer.parseInt(arguments[0]);
        var waves = new Waves(Long.parseLong(arguments[1]) * NANOS_PER_MILLI);
        waves.wave();
        waves.rest();
        waves.forget();
        var before = Spent.now();
        for (int wave = 0; wave < count; wave++) {
            waves.wave();
            waves.rest();
        }
        IO.println(waves.line(Spent.now().since(before)));
    }

    /// The first wave is for the compiler.
    private void forget() {
        operations.clear();
        waves.clear();
        idle.clear();
    }

    private void wave() {
        var start = System.nanoTime();
        for (int operation = 0; operation < OPERATIONS; operation++) {
            var begun = System.nanoTime();
            kept.add(new byte[KEPT_BYTES]);
            for (int other = 0; other < FORGOTTEN; other++) {
                forgotten[other] = new byte[FORGOTTEN_BYTES];
            }
            operations.add(System.nanoTime() - begun);
        }
        waves.add(System.nanoTime() - start);
        kept.clear();
    }

    private void rest() throws IOException {
        var until = System.nanoTime() + restNanos;
        for (var left = restNanos; left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        idle.add(resident());
    }

    private String line(Spent spent) {
        operations.sort(null);
        idle.sort(null);
        var mean = waves.stream().mapToLong(Long::longValue).average().orElse(0) / NANOS_PER_MILLI;
        var p99 = operations.get(operations.size() * 99 / 100) / 1e3;
        return "waves=%d mean=%.3f p99us=%.1f faults=%d idle=%d cpuMs=%d"
                .formatted(waves.size(), mean, p99, spent.faults(), idle.get(idle.size() / 2) >> 20, spent.cpuMillis());
    }

    private static long resident() throws IOException {
        return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ", -1)[1]) * PAGE_BYTES;
    }

    /// What this process has used.
    private record Spent(long faults, long cpuMillis) {
        static Spent now() throws IOException {
            var stat = Files.readString(Path.of("/proc/self/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            var ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return new Spent(Long.parseLong(fields[7]), ticks * TICK_MILLIS);
        }

        Spent since(Spent before) {
            return new Spent(faults - before.faults, cpuMillis - before.cpuMillis);
        }
    }
}
