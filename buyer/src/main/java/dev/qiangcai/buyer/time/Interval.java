package dev.qiangcai.buyer.time;

import dev.qiangcai.shop.ClockSample;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What is known of θ, the store's clock (nanoseconds since 1970) less `System.nanoTime`: `low ≤ θ < high`.
record Interval(long low, long high) {
    /// How fast two crystals may drift apart: 100 ppm covers a quartz that nobody disciplines.
    private static final long PARTS = 10_000;

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /// What one look proves: the clock turned to `stamp` before the first byte came, and had not left it when the
    /// request was sent. Empty for a look that cannot be true (a far year, an answer before its request).
    static Optional<Interval> of(ClockSample sample) {
        var stamp = sample.stamp();
        boolean sane = stamp.isAfter(EARLIEST)
                && stamp.isBefore(LATEST)
                && sample.unit().isPositive()
                && sample.unit().compareTo(Duration.ofDays(1)) <= 0
                && sample.firstByteNanos() - sample.sentNanos() >= 0;
        if (!sane) {
            return Optional.empty();
        }
        long shown = epochNanos(stamp);
        return Optional.of(new Interval(
                shown - sample.firstByteNanos(), shown + sample.unit().toNanos() - sample.sentNanos()));
    }

    /// Nanoseconds since 1970; a moment too far away to be counted so becomes the nearest that can be.
    static long epochNanos(Instant instant) {
        var near = instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
        return near.getEpochSecond() * 1_000_000_000L + near.getNano();
    }

    Interval and(Interval other) {
        return new Interval(Math.max(low, other.low), Math.min(high, other.high));
    }

    boolean empty() {
        return low >= high;
    }

    long width() {
        return high - low;
    }

    long middle() {
        return low + (high - low) / 2;
    }

    /// What is still known after that many nanoseconds of drift.
    Interval aged(long nanos) {
        long drift = Math.max(0, nanos) / PARTS;
        return new Interval(low - drift, high + drift);
    }
}
