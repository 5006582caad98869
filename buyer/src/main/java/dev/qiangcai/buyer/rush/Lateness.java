package dev.qiangcai.buyer.rush;

import java.time.Duration;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// How late waits ended, over many of them. Safe for any thread; fixed in size.
public final class Lateness {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Histogram nanos = new ConcurrentHistogram(LONGEST.toNanos(), 3);

    /// A lateness above ten minutes counts as ten minutes, one below zero as zero.
    public void add(Duration late) {
        nanos.recordValue(Math.clamp(late.toNanos(), 0, LONGEST.toNanos()));
    }

    public long count() {
        return nanos.getTotalCount();
    }

    /// The lateness that so many percent of the waits did not exceed.
    public Duration percentile(double percent) {
        return Duration.ofNanos(nanos.getValueAtPercentile(percent));
    }

    public Duration most() {
        return Duration.ofNanos(nanos.getMaxValue());
    }
}
