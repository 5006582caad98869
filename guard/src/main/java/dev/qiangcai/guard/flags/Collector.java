package dev.qiangcai.guard.flags;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A garbage collector, and what it needs beside the heap. The figures were measured with native memory tracking and
/// the resident set on JDK 25, at heaps from 64 MiB to 1 GiB that were full of small objects.
public enum Collector {
    SERIAL("UseSerialGC", 8, 1, 0.004, 8),
    PARALLEL("UseParallelGC", 8, 7, 0.025, 16),
    G1("UseG1GC", 9, 5, 0.035, 24),
    ZGC("UseZGC", 15, 5, 0.062, 32),
    SHENANDOAH("UseShenandoahGC", 15, 8, 0.053, 24);

    /// Collectors that the guard does not know, by what they need at most: those before G1, and one that never
    /// collects.
    private static final Map<String, Collector> LIKE =
            Map.of("UseConcMarkSweepGC", G1, "UseParNewGC", G1, "UseEpsilonGC", SERIAL);

    private final String flag;
    private final int since;
    private final double fixedMib;
    private final double share;
    private final int leastMib;

    Collector(String flag, int since, double fixedMib, double share, int leastMib) {
        this.flag = flag;
        this.since = since;
        this.fixedMib = fixedMib;
        this.share = share;
        this.leastMib = leastMib;
    }

    /// By its name, in any case; `z` and `ZGC` are the same. Empty where there is none of that name.
    public static Optional<Collector> named(String name) {
        var plain = name.toUpperCase(Locale.ROOT).replaceFirst("GC$", "");
        return Arrays.stream(values())
                .filter(each -> each.name().replaceFirst("GC$", "").equals(plain))
                .findFirst();
    }

    /// The collector that a flag such as `UseZGC` turns on, or one that needs about as much.
    static Optional<Collector> flagged(String flag) {
        return Arrays.stream(values())
                .filter(each -> each.flag.equals(flag))
                .findFirst()
                .or(() -> Optional.ofNullable(LIKE.get(flag)));
    }

    /// Whether a flag turns on a collector that the guard does not know.
    static boolean strange(String flag) {
        return LIKE.containsKey(flag);
    }

    /// The name behind `-XX:+`.
    String flag() {
        return flag;
    }

    /// The first Java in which it is no experiment.
    int since() {
        return since;
    }

    /// Below this heap it does not work well enough to be chosen, or to be allowed.
    Bytes least() {
        return Bytes.mib(leastMib);
    }

    /// Marking structures, tables and queues at this heap.
    Bytes overhead(Bytes heap) {
        return Bytes.mib(fixedMib).plus(heap.times(share));
    }

    /// The largest heap that fits, with its overhead, into this much.
    Bytes heapWithin(Bytes room) {
        return new Bytes((long) (room.minus(Bytes.mib(fixedMib)).count() / (1 + share))).down();
    }

    /// The smallest heap that holds so much live data and still lets the collector work.
    Bytes heapFor(Bytes live) {
        var spacious = live.times(1.12).plus(Bytes.mib(this == ZGC ? 4 : 1)).up();
        return spacious.over(least()) ? spacious : least();
    }

    /// The smallest heap in which it keeps ahead of an application that makes garbage all the time. ZGC needs three
    /// tenths
    /// free for that.
    Bytes roomyFor(Bytes live) {
        return this == ZGC ? live.times(1 / 0.7) : heapFor(live);
    }

    /// As people write it.
    @Override
    public String toString() {
        return this == SERIAL || this == PARALLEL || this == SHENANDOAH
                ? name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT)
                : name();
    }
}
