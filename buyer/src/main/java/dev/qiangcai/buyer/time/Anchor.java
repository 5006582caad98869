package dev.qiangcai.buyer.time;

import java.time.Instant;
import java.time.InstantSource;

/// One moment on both local clocks: the wall clock, which may step, and `System.nanoTime`, which does not.
/// "Local time" is the wall clock as it was here, carried on by the nanoseconds.
///
/// @param wall what the local wall clock showed
/// @param nanos what `System.nanoTime` showed
public record Anchor(Instant wall, long nanos) {
    /// Now. Read three times, keeping the tightest: a thread may lose its processor between the two readings.
    public static Anchor now(InstantSource wall, Ticker ticker) {
        var best = Long.MAX_VALUE;
        var anchor = new Anchor(wall.instant(), ticker.nanos());
        for (int i = 0; i < 3; i++) {
            long before = ticker.nanos();
            var instant = wall.instant();
            long took = ticker.nanos() - before;
            if (took < best) {
                best = took;
                anchor = new Anchor(instant, before + took / 2);
            }
        }
        return anchor;
    }

    public Instant wallAt(long nanos) {
        return wall.plusNanos(nanos - this.nanos);
    }

    public long nanosAt(Instant wall) {
        return nanos + Interval.epochNanos(wall) - Interval.epochNanos(this.wall);
    }
}
