package dev.qiangcai.buyer.rush;

import dev.qiangcai.buyer.time.ClockEstimate;
import java.time.Duration;
import java.time.Instant;

/// When to send so that the request arrives as the store opens, and a guard later: T − θ − RTT/2 + guard.
///
/// The way there is taken as half of the *shortest* round trip, so that jitter can only make a request late. Early is
/// refused and punished; 20 ms late costs little.
///
/// @param nanos when to send, on the scale of `System.nanoTime`
/// @param opensAt the opening, on the store's clock
/// @param guard what was added for what is not known of the store's clock
/// @param oneWay what was taken off for the way there
public record FireTime(long nanos, Instant opensAt, Duration guard, Duration oneWay) {
    private static final Duration LEAST_GUARD = Duration.ofMillis(2);
    private static final Duration MOST_GUARD = Duration.ofMillis(50);

    public static FireTime of(ClockEstimate estimate, Instant opensAt, Duration guard) {
        var oneWay = estimate.roundTrip().oneWay();
        long nanos = estimate.nanosAt(opensAt) - oneWay.toNanos() + guard.toNanos();
        return new FireTime(nanos, opensAt, guard, oneWay);
    }

    public static FireTime of(ClockEstimate estimate, Instant opensAt) {
        return of(estimate, opensAt, guardFor(estimate));
    }

    /// A third of the provable bound, which covers a path with 60 % of the round trip on one side; 2 to 50 ms.
    public static Duration guardFor(ClockEstimate estimate) {
        var third = estimate.bound().dividedBy(3);
        return third.compareTo(LEAST_GUARD) < 0 ? LEAST_GUARD : third.compareTo(MOST_GUARD) > 0 ? MOST_GUARD : third;
    }
}
