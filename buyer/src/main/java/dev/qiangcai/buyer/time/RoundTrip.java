package dev.qiangcai.buyer.time;

import java.time.Duration;
import java.util.List;

/// How long the way to the store and back takes.
///
/// @param least the shortest seen
/// @param median the middle of those seen
public record RoundTrip(Duration least, Duration median) {
    static final RoundTrip UNKNOWN = new RoundTrip(Duration.ZERO, Duration.ZERO);

    static RoundTrip of(List<Duration> seen) {
        var sorted = seen.stream().sorted().toList();
        return new RoundTrip(sorted.getFirst(), sorted.get(sorted.size() / 2));
    }

    /// The way there, taken as half of the shortest round trip: jitter then only ever makes a request late, never
    /// early.
    public Duration oneWay() {
        return least.dividedBy(2);
    }

    /// The newer one's median, and the shortest of both.
    RoundTrip with(RoundTrip newer) {
        return new RoundTrip(least.compareTo(newer.least) < 0 ? least : newer.least, newer.median);
    }
}
