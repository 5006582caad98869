package dev.qiangcai.buyer.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Time that passes only when somebody waits or [#advance]s it. Any thread may look; one moves it.
public final class VirtualTicker implements Ticker, InstantSource {
    private final Instant start;
    private final long startNanos;
    private volatile long nanos;

    /// Starts at an odd value near the end of the scale, since `System.nanoTime` may start anywhere.
    public VirtualTicker(Instant start) {
        this.start = start;
        this.startNanos = Long.MAX_VALUE / 4 + 12_345;
        this.nanos = startNanos;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public synchronized void parkUntil(long moment) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while waiting for a moment");
        }
        nanos = Math.max(nanos, moment);
    }

    public synchronized void advance(Duration by) {
        nanos += by.toNanos();
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos - startNanos);
    }
}
