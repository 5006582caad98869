package dev.qiangcai.market.faults;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// The store's clock jumps `by` (back, if negative) once `after` has passed since the store started.
public record ClockStep(Duration by, Duration after) {
    public ClockStep {
        requireNonNull(by, "by");
        requireNonNull(after, "after");
        if (after.isNegative()) {
            throw new IllegalArgumentException("after must be 0 or more, was " + after);
        }
    }
}
