package dev.qiangcai.guard.crash;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Where failing threads leave their failure, and go: a ring of fixed size, filled without allocating,
/// because there may be neither memory nor stack left. What finds it full, or comes too often, is counted
/// by type.
///
/// Threads: any number leave, one takes; its own monitor guards it. A monitor allocates nothing where a
/// lock of `java.util.concurrent` allocates its waiters; and it is held for moments only, so virtual
/// threads that it pins on older JDKs are pinned for moments only.
final class Intake {
    private static final int PLACES = 64;

    private final Thread[] threads = new Thread[PLACES];
    private final Throwable[] failures = new Throwable[PLACES];
    private final TypeCounts counts = new TypeCounts();
    private final AtomicLong seen = new AtomicLong();
    private int first;
    private int waiting;
    private boolean busy;
    private boolean woken;

    /// One failure that was taken.
    static final class Slot {
        @Nullable
        Thread thread;

        @Nullable
        Throwable thrown;
    }

    /// Leaves a failure; says whether it will be looked at. When one type comes too often, it is not: to look
    /// at its frames is what costs.
    boolean leave(Thread thread, Throwable thrown) {
        seen.incrementAndGet();
        var type = counts.slot(thrown.getClass());
        if (counts.full(type) || !place(thread, thrown)) {
            counts.count(type);
            return false;
        }
        return true;
    }

    private synchronized boolean place(Thread thread, Throwable thrown) {
        if (waiting == PLACES) {
            return false;
        }
        var at = (first + waiting) % PLACES;
        threads[at] = thread;
        failures[at] = thrown;
        waiting++;
        notifyAll();
        return true;
    }

    /// Takes the oldest failure, waited for that long; says whether there is one. Whoever took it says [#done]
    /// afterwards.
    @SuppressWarnings("WaitNotInLoop") // whoever wakes for nothing asks again
    synchronized boolean take(Slot slot, long millis) throws InterruptedException {
        if (waiting == 0 && !woken) {
            wait(Math.max(1, millis));
        }
        woken = false;
        if (waiting == 0) {
            return false;
        }
        slot.thread = threads[first];
        slot.thrown = failures[first];
        clear(first);
        first = (first + 1) % PLACES;
        waiting--;
        busy = true;
        return true;
    }

    synchronized void done() {
        busy = false;
        notifyAll();
    }

    /// Makes whoever waits to take, or is about to, look up.
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /// Waits until nothing waits here, at most that long.
    @SuppressWarnings("WaitNotInLoop") // a courtesy: waking early does no harm
    synchronized void awaitIdle(long millis) throws InterruptedException {
        if (waiting > 0 || busy) {
            wait(Math.max(1, millis));
        }
    }

    synchronized boolean idle() {
        return waiting == 0 && !busy;
    }

    /// Failures so far, looked at or not.
    long seen() {
        return seen.get();
    }

    /// Those that were not looked at.
    TypeCounts counts() {
        return counts;
    }

    @SuppressWarnings("NullAway") // the arrays' empty places
    private void clear(int at) {
        threads[at] = null;
        failures[at] = null;
    }
}
