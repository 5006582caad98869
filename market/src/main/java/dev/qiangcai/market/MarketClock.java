package dev.qiangcai.market;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// The store's clock: the machine's when the store opened, plus its skew and its steps, and even in between.
/// What it shows is the truth of the store. Safe for any number of threads.
public final class MarketClock implements InstantSource {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier ticker;
    /// What has to be added to the ticker to have nanoseconds from 1970.
    private final AtomicLong offset;

    MarketClock(Instant now, Duration skew, LongSupplier ticker) {
        this.ticker = ticker;
        this.offset = new AtomicLong(nanos(now.plus(skew)) - ticker.getAsLong());
    }

    static MarketClock skewed(Duration skew) {
        return new MarketClock(Instant.now(), skew, System::nanoTime);
    }

    @Override
    public Instant instant() {
        return instant(epochNanos());
    }

    public Instant now() {
        return instant();
    }

    /// Nanoseconds from 1970.
    public long epochNanos() {
        return ticker.getAsLong() + offset.get();
    }

    /// What this clock shows when [System#nanoTime] shows `nanoTime`.
    public Instant at(long nanoTime) {
        return instant(nanoTime + offset.get());
    }

    /// Moves the clock, back if `by` is negative.
    public void step(Duration by) {
        offset.addAndGet(by.toNanos());
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }

    private static long nanos(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), SECOND), time.getNano());
    }
}
