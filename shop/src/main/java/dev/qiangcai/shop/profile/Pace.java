package dev.qiangcai.shop.profile;

import java.time.Duration;

/// How fast a store may be asked: a floor that the engine may only go below.
///
/// @param gap between the starts of two requests to the same host
/// @param inFlight how many requests may be open at once
public record Pace(Duration gap, int inFlight) {
    public Pace {
        if (gap.isNegative()) {
            throw new IllegalArgumentException("the gap must be 0 or more, was " + gap);
        }
        if (inFlight < 1) {
            throw new IllegalArgumentException("at least one request must be allowed in flight, was " + inFlight);
        }
    }
}
