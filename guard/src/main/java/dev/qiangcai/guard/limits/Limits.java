package dev.qiangcai.guard.limits;

import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What the container grants at one moment.
///
/// ```java
/// var limits = Limits.read();
/// System.out.println(limits.processors().amount() + " processors, says " + limits.processors().origin());
/// ```
///
/// @param processors the processors' share that all threads together may use: quota ÷ period where there is a quota,
///     else the number of processors; may be less than 1
/// @param memory bytes that the container may use before it is slowed down (`memory.high`) or killed, or the machine's
///     memory where nothing bounds it; of nested groups the tightest counts
/// @param used bytes in use of them, without pages of files, which the kernel drops first; empty where it cannot be
/// read
/// @param pressure share of the last 10 s (0 to 1) in which some task waited for memory; empty where the kernel does
///     not say
/// @param contained whether a container bounds the memory at all
/// @param particulars what lies behind the figures
public record Limits(
        Grant processors,
        Grant memory,
        OptionalLong used,
        OptionalDouble pressure,
        boolean contained,
        Particulars particulars) {
    public Limits {
        Objects.requireNonNull(processors, "processors");
        Objects.requireNonNull(memory, "memory");
        Objects.requireNonNull(used, "used");
        Objects.requireNonNull(pressure, "pressure");
        Objects.requireNonNull(particulars, "particulars");
    }

    /// Limits that somebody made up.
    public Limits(Grant processors, Grant memory, OptionalLong used, OptionalDouble pressure, boolean contained) {
        this(processors, memory, used, pressure, contained, Particulars.none(processors));
    }

    /// Reads them now. Never fails: where a source is missing or odd, the next best one counts.
    public static Limits read() {
        return new LimitsReader(Path.of("/"), Machine::here).read();
    }

    /// Reads those of another process now.
    public static Limits of(long pid) {
        return new LimitsReader(Path.of("/"), Machine::here, String.valueOf(pid)).read();
    }

    /// The memory limit in whole bytes.
    public long bytes() {
        return (long) memory.amount();
    }

    /// Whether both grant the same, however much of it is in use.
    public boolean grantsLike(Limits other) {
        return processors.equals(other.processors) && memory.equals(other.memory) && contained == other.contained;
    }
}
