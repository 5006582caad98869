package dev.qiangcai.guard.limits;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What the container grants at one moment.
///
/// @param processors the processors' share, at least what one thread may use: quota ÷ period where there is a quota,
/// else
///     the number of processors
/// @param memory bytes that the container may use before it is killed, or the machine's memory where nothing bounds it
/// @param used bytes that the container uses of them, without what the kernel can drop at once; empty where it cannot
/// be read
/// @param pressure share of the last 10 s (0 to 1) in which some task waited for memory; empty where the kernel does
/// not say
/// @param contained whether a container bounds the memory at all
public record Limits(Grant processors, Grant memory, OptionalLong used, OptionalDouble pressure, boolean contained) {
    public Limits {
        Objects.requireNonNull(processors, "processors");
        Objects.requireNonNull(memory, "memory");
        Objects.requireNonNull(used, "used");
        Objects.requireNonNull(pressure, "pressure");
    }

    /// The memory limit in whole bytes.
    public long bytes() {
        return (long) memory.amount();
    }
}
