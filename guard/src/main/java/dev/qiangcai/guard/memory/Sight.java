package dev.qiangcai.guard.memory;

import dev.qiangcai.guard.limits.Limits;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What the policy sees at one moment; all but the share in bytes.
///
/// @param heap what the heap is
/// @param beside what the JVM knows to use beside its heap (classes, code, direct buffers); there may be more
/// @param limit what the container may use before it is slowed down or killed; empty where nothing bounds it
/// @param used what the container uses of it
/// @param pressure share of the last 10 s (0 to 1) in which some task waited for memory
record Sight(Heap heap, long beside, OptionalLong limit, OptionalLong used, OptionalDouble pressure) {
    /// The heap.
    ///
    /// @param max what it may never exceed
    /// @param committed what it has taken from the system
    /// @param live what the last collections left of it, so at least what is alive; 0 where there was none
    record Heap(long max, long committed, long live) {
        Heap {
            if (max <= 0 || committed < 0 || live < 0) {
                throw new IllegalArgumentException(
                        "max must be more than 0, the rest 0 or more: " + max + ", " + committed + ", " + live);
            }
        }
    }

    static Sight of(Heap heap, long beside, Limits limits) {
        return new Sight(
                heap,
                beside,
                limits.contained() ? OptionalLong.of(limits.bytes()) : OptionalLong.empty(),
                limits.used(),
                limits.pressure());
    }
}
