package dev.qiangcai.shop;

import java.time.Duration;
import java.time.Instant;

/// One look at the store's clock: it showed `stamp` at some moment between `sentNanos` and `firstByteNanos`.
///
/// @param sentNanos just before the request's first byte left, on `System.nanoTime`
/// @param firstByteNanos when the answer's first byte came, on the same clock
/// @param stamp what the store's clock showed, cut down to whole `unit`s
/// @param unit the clock's resolution: one second for a `Date` header, one millisecond for a JSON clock
public record ClockSample(long sentNanos, long firstByteNanos, Instant stamp, Duration unit) {
    public Duration roundTrip() {
        return Duration.ofNanos(firstByteNanos - sentNanos);
    }
}
