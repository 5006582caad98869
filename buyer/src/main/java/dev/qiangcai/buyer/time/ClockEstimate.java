package dev.qiangcai.buyer.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The store's clock, as far as it is known: `offset`, provably right to within `bound` when it was made.
///
/// @param anchor when the estimate was made, on both local clocks
/// @param offset the store's clock less the local wall clock
/// @param bound half the width of the interval that the offset must lie in
/// @param roundTrip how long the way to the store and back takes
/// @param probing how the estimate came about
public record ClockEstimate(Anchor anchor, Duration offset, Duration bound, RoundTrip roundTrip, Probing probing) {

    /// The value of `System.nanoTime` at which the store's clock shows that time.
    public long nanosAt(Instant storeTime) {
        return anchor.nanosAt(storeTime.minus(offset));
    }

    /// What the store's clock shows at that value of `System.nanoTime`.
    public Instant storeTimeAt(long nanos) {
        return anchor.wallAt(nanos).plus(offset);
    }

    /// What an order teaches that was sent at `sentNanos` and came before the store had opened: when it
    /// arrived, later than it was sent, the store's clock stood before `opensAt`. Where that contradicts the
    /// interval nothing is learned: the store then opens later than it says.
    public ClockEstimate afterNotOpen(long sentNanos, Instant opensAt) {
        var interval = interval(anchor.nanos());
        var learned = interval.and(new Interval(Long.MIN_VALUE / 2, Interval.epochNanos(opensAt) - sentNanos));
        return learned.empty() ? this : of(learned, anchor, roundTrip, probing);
    }

    /// No look at a store's clock: taken to be the local one, give or take `bound`, with nothing known of the way.
    public static ClockEstimate unread(Anchor anchor, Duration bound) {
        return new ClockEstimate(anchor, Duration.ZERO, bound, RoundTrip.UNKNOWN, new Probing(0, 0, 0, List.of()));
    }

    static ClockEstimate of(Interval interval, Anchor anchor, RoundTrip roundTrip, Probing probing) {
        long local = Interval.epochNanos(anchor.wall()) - anchor.nanos();
        return new ClockEstimate(
                anchor,
                Duration.ofNanos(interval.middle() - local),
                Duration.ofNanos((interval.width() + 1) / 2),
                roundTrip,
                probing);
    }

    /// What is still known at that value of `System.nanoTime`.
    Interval interval(long nanos) {
        long middle = Interval.epochNanos(anchor.wall()) - anchor.nanos() + offset.toNanos();
        return new Interval(middle - bound.toNanos(), middle + bound.toNanos()).aged(nanos - anchor.nanos());
    }
}
