package dev.qiangcai.shop.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/// The store's pace, shared by all threads: so many at once, and so much time between two starts.
///
/// No lock is held while anyone waits or sends.
final class Turns {
    private final Places places;
    private final long gapNanos;
    private final AtomicLong next;
    private final Holds holds;
    private final Time time;
    private final CountDownLatch closed = new CountDownLatch(1);

    Turns(SessionSettings settings, Holds holds) {
        this.places = new Places(settings.inFlight());
        this.gapNanos = settings.gap().toNanos();
        this.time = settings.time();
        this.next = new AtomicLong(time.nanos());
        this.holds = holds;
    }

    /// Waits for a place.
    void enter(Places.Rank rank) throws InterruptedException {
        places.take(rank);
        if (!closed()) return;
        places.give();
        throw new InterruptedException("closed");
    }

    void leave() {
        places.give();
    }

    /// Waits until that host may be asked; to be called before every single request.
    void await(String host) throws InterruptedException {
        if (closed()) throw new InterruptedException("closed");
        do {
            pause(holds.left(host));
            if (gapNanos > 0) pause(Duration.ofNanos(reserve() - time.nanos()));
        } while (holds.left(host).isPositive());
    }

    void pause(Duration length) throws InterruptedException {
        if (length.isPositive() && time.pause(length, closed)) throw new InterruptedException("closed");
    }

    /// How long a request that came now would wait, but for a free place.
    Duration holdBack(String host) {
        long gap = gapNanos == 0 ? 0 : Math.max(0, next.get() - time.nanos());
        var hold = holds.left(host);
        return hold.toNanos() > gap ? hold : Duration.ofNanos(gap);
    }

    /// How long that host still wants to be left alone.
    Duration left(String host) {
        return holds.left(host);
    }

    boolean closed() {
        return closed.getCount() == 0;
    }

    void close() {
        closed.countDown();
    }

    private long reserve() {
        long now = time.nanos();
        long before = next.getAndUpdate(due -> (due - now > 0 ? due : now) + gapNanos);
        return before - now > 0 ? before : now;
    }
}
