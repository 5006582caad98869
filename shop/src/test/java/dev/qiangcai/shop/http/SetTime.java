package dev.qiangcai.shop.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// Clocks that a test sets: a pause moves them and returns at once.
public final class SetTime implements Time {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private Duration passed = Duration.ZERO;
    private Instant start;

    public SetTime(Instant start) {
        this.start = start;
    }

    @Override
    public synchronized Instant instant() {
        return start.plus(passed);
    }

    @Override
    public synchronized long nanos() {
        return passed.toNanos();
    }

    @Override
    public boolean pause(Duration length, CountDownLatch stop) {
        pauses.add(length);
        advance(length);
        return stop.getCount() == 0;
    }

    public synchronized void advance(Duration length) {
        passed = passed.plus(length);
    }

    /// The wall's clock alone jumps, as when it is set by hand.
    public synchronized void jump(Duration length) {
        start = start.plus(length);
    }

    public List<Duration> pauses() {
        return pauses;
    }
}
