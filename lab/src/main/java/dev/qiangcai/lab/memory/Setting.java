package dev.qiangcai.lab.memory;

import dev.qiangcai.guard.flags.Bytes;
import dev.qiangcai.guard.flags.Collector;
import dev.qiangcai.guard.flags.Flags;
import java.util.List;

/// How a JVM is told about its memory.
sealed interface Setting {
    /// All of the guard's flags.
    record Guarded(Flags flags) implements Setting {}

    /// The collector alone: the JVM takes a quarter of the limit for its heap.
    record Usual() implements Setting {}

    /// A share of the limit for the heap, in percent.
    record Share(int percent) implements Setting {}

    /// A heap that somebody found by trying.
    record Hand(Bytes heap) implements Setting {}

    default List<String> options(Collector collector) {
        var choice = "-XX:+Use" + name(collector);
        return switch (this) {
            case Guarded(var flags) -> flags.options();
            case Usual() -> List.of(choice);
            case Share(var percent) -> List.of(choice, "-XX:MaxRAMPercentage=" + percent);
            case Hand(var heap) -> List.of(choice, "-Xms" + heap.flag(), "-Xmx" + heap.flag());
        };
    }

    private static String name(Collector collector) {
        return switch (collector) {
            case SERIAL -> "SerialGC";
            case PARALLEL -> "ParallelGC";
            case G1 -> "G1GC";
            case ZGC -> "ZGC";
            case SHENANDOAH -> "ShenandoahGC";
        };
    }
}
