package dev.qiangcai.guard.flags;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An amount of memory.
///
/// @param count in bytes
public record Bytes(long count) implements Comparable<Bytes> {
    public static final Bytes NONE = new Bytes(0);

    private static final long KIB = 1L << 10;
    private static final long MIB = 1L << 20;
    private static final int KIB_BITS = 10;
    private static final long MOST = 1L << 50;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,6})?)\\s*([kmgt]?)(?:i?b)?");

    public Bytes {
        if (count < 0) {
            throw new IllegalArgumentException("count must be 0 or more, was " + count);
        }
    }

    public static Bytes mib(double count) {
        return new Bytes(Math.round(count * MIB));
    }

    public static Bytes kib(double count) {
        return new Bytes(Math.round(count * KIB));
    }

    /// Reads `512m`, `1.5g`, `512MiB`, `536870912`; as the JVM does, a `k` is 1,024. Empty where it is no amount, or
    /// more than a PiB.
    public static Optional<Bytes> parse(String written) {
        var parts = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        var power = parts.group(2).isEmpty() ? 0 : "kmgt".indexOf(parts.group(2)) + 1;
        // Exact for whole bytes: a double holds all of them up to eight PiB. BigDecimal would cost a start 20 ms.
        var count = Double.parseDouble(parts.group(1)) * (1L << (power * KIB_BITS));
        return count > MOST ? Optional.empty() : Optional.of(new Bytes((long) count));
    }

    public boolean none() {
        return count == 0;
    }

    public Bytes plus(Bytes more) {
        return new Bytes(Math.addExact(count, more.count));
    }

    /// What is left; nothing where there is less.
    public Bytes minus(Bytes less) {
        return new Bytes(Math.max(0, count - less.count));
    }

    public Bytes times(double factor) {
        return new Bytes((long) (count * factor));
    }

    /// The whole MiB below.
    public Bytes down() {
        return new Bytes(count / MIB * MIB);
    }

    /// The whole MiB above.
    public Bytes up() {
        return new Bytes((count + MIB - 1) / MIB * MIB);
    }

    public double inMib() {
        return count / (double) MIB;
    }

    public boolean over(Bytes other) {
        return count > other.count;
    }

    /// As a JVM flag takes it.
    public String flag() {
        if (count % MIB == 0) {
            return count / MIB + "m";
        }
        return count % KIB == 0 ? count / KIB + "k" : Long.toString(count);
    }

    @Override
    public int compareTo(Bytes other) {
        return Long.compare(count, other.count);
    }

    @Override
    public String toString() {
        return count < 10 * MIB ? String.format(Locale.ROOT, "%.1f MiB", inMib()) : Math.round(inMib()) + " MiB";
    }
}
