package dev.qiangcai.shop.http;

import java.time.Duration;
import java.util.OptionalLong;

/// When the parts of one exchange happened, on the monotonic clock (`System.nanoTime`).
///
/// @param startNanos when the caller asked, before any wait for the pace
/// @param sentNanos just before the first byte of the request was written; empty: nothing left this machine
/// @param firstByteNanos when the first byte of the answer came; empty: none came
/// @param endNanos when the answer was whole, or given up
public record Timing(long startNanos, OptionalLong sentNanos, OptionalLong firstByteNanos, long endNanos) {
    /// From the request's first byte to the answer's first byte.
    public Duration roundTrip() {
        return sentNanos.isPresent() && firstByteNanos.isPresent()
                ? Duration.ofNanos(firstByteNanos.getAsLong() - sentNanos.getAsLong())
                : Duration.ZERO;
    }
}
