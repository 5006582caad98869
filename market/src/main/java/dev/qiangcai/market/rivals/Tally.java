package dev.qiangcai.market.rivals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// What all rivals count together. Safe for any thread.
final class Tally {
    private final long openingNanos;
    private final AtomicInteger loggedIn = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong throttled = new AtomicLong();
    private final ConcurrentLinkedQueue<Duration> accepted = new ConcurrentLinkedQueue<>();

    Tally(long openingNanos) {
        this.openingNanos = openingNanos;
    }

    void asked() {
        requests.incrementAndGet();
    }

    void throttled() {
        throttled.incrementAndGet();
    }

    void loggedIn() {
        loggedIn.incrementAndGet();
    }

    void accepted() {
        accepted.add(Duration.ofNanos(System.nanoTime() - openingNanos));
    }

    void finished() {
        finished.incrementAndGet();
    }

    Duration sinceOpening() {
        return Duration.ofNanos(System.nanoTime() - openingNanos);
    }

    RivalResults results(int rivals) {
        var times = List.copyOf(accepted);
        return new RivalResults(
                rivals,
                loggedIn.get(),
                times.size(),
                finished.get(),
                RivalResults.Spread.of(times),
                requests.get(),
                throttled.get());
    }
}
