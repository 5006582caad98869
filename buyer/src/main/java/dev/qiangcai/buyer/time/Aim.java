package dev.qiangcai.buyer.time;

import java.time.Duration;

/// Where, in the store's second, a look should arrive.
enum Aim {
    /// At the second's edge as now estimated: whatever the stamp says, it cuts the interval in half.
    EDGE,
    /// So early before an edge that the interval allows one stamp only: another one proves that the clock stepped.
    BEFORE,
    /// So late after an edge that the interval allows one stamp only.
    AFTER;

    /// A clock finer than this shows its interval at every look; there is no edge worth waiting for.
    private static final Duration FINE = Duration.ofMillis(50);

    /// When the request has to leave: the first such moment at or after `earliest`.
    long sendAt(Interval interval, Duration unit, Duration roundTrip, long earliest) {
        if (unit.compareTo(FINE) < 0) {
            return earliest;
        }
        long edge = -lead(interval, unit, roundTrip.toNanos());
        return earliest + Math.floorMod(edge - earliest, unit.toNanos());
    }

    /// How long before a moment whose nanoseconds divide by the unit the request leaves.
    private long lead(Interval interval, Duration unit, long roundTrip) {
        boolean certain = interval.width() + 3 * roundTrip < unit.toNanos() / 2;
        if (!certain) {
            return interval.middle() + roundTrip / 2;
        }
        return switch (this) {
            case EDGE -> interval.middle() + roundTrip / 2;
            case BEFORE -> interval.high() + roundTrip + roundTrip / 2;
            case AFTER -> interval.low() - roundTrip / 4;
        };
    }
}
