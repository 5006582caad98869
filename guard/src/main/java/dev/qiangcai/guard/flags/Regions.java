package dev.qiangcai.guard.flags;

import java.util.Optional;

/// The regions that G1 and Shenandoah cut the heap into. An array that does not fit well into one takes whole regions
/// for itself, and a small heap is soon full of such.
final class Regions {
    private static final Bytes MOST = Bytes.mib(32);
    private static final int USUAL_COUNT = 2048;
    /// With fewer regions a collector has nothing left to choose from.
    private static final int LEAST_COUNT = 48;

    private Regions() {}

    /// Whether regions can be made that hold such an array.
    static boolean suit(Bytes heap, Bytes array) {
        var needed = needed(Collector.G1, array);
        return !needed.over(MOST) && heap.count() / needed.count() >= LEAST_COUNT;
    }

    /// The region size to ask for; empty where the collector's own choice does.
    static Optional<Bytes> size(Collector collector, Bytes heap, Bytes array) {
        var least = collector == Collector.G1 ? Bytes.mib(1) : Bytes.kib(256);
        var usual = Math.max(least.count(), Long.highestOneBit(heap.count() / USUAL_COUNT));
        var needed = needed(collector, array);
        return needed.count() > usual && suit(heap, array) ? Optional.of(needed) : Optional.empty();
    }

    /// G1 sets apart what is larger than half a region, Shenandoah what is larger than one.
    private static Bytes needed(Collector collector, Bytes array) {
        var header = 16;
        var whole = (array.count() + header) * (collector == Collector.G1 ? 2 : 1);
        return new Bytes(Math.max(Bytes.kib(256).count(), Long.highestOneBit(Math.max(1, whole - 1)) << 1));
    }
}
