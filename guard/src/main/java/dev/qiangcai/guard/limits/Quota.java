package dev.qiangcai.guard.limits;

import java.time.Duration;
import java.util.Objects;

/// So much processor time in each period.
///
/// @param time what all threads together may use of each period
/// @param period how long a period is
/// @param origin the file that says so
public record Quota(Duration time, Duration period, String origin) {
    public Quota {
        Objects.requireNonNull(origin, "origin");
        if (time.isNegative() || time.isZero() || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("time and period must be more than 0, were " + time + " and " + period);
        }
    }

    /// The quota as a number of processors.
    public double processors() {
        return (double) time.toNanos() / period.toNanos();
    }
}
