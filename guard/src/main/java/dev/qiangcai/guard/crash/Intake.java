package dev.qiangcai.guard.crash;

import org.jspecify.annotations.Nullable;

/// Where failing threads leave their failure, and go: a ring of fixed size, filled without allocating, because there
/// may
/// be neither memory nor stack left. What finds it full is counted by type.
///
/// Threads: any number leave, one takes; its own monitor guards it. A monitor allocates nothing where a lock of
/// `java.util.concurrent` allocates its waiters; and it is held for moments only, so virtual threads that it pins on
/// older
/// JDKs are pinned for moments only.
final class Intake {
    private static final int PLACES = 64;
    private static final int TYPES = 16;

    private final Thread[] threads = new Thread[PLACES];
    private final Throwable[] failures = new Throwable[PLACES];
    private final Class<?>[] types = new Class<?>[TYPES];
    private final long[] counts = new long[TYPES];
    private int first;
    private int waiting;
    private boolean busy;
    private long seen;
    private long others;

    /// One failure that was taken.
    static final class Slot {
        @Nullable
        Thread thread;

        @Nullable
        Throwable thrown;
    }

    /// Hears how many failures of a type came when there was no place; of no type where there were too many of those,
    /// too.
    interface Counted {
        void type(@Nullable String name, long count);
    }

    /// Leaves a failure; says whether there was a place for it.
    synchronized boolean leave(Thread thread, Throwable thrown) {
        seen++;
        if (waiting == PLACES) {
            count(thrown.getClass());
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
        if (waiting == 0) {
            wait(Math.max(1, millis));
        }
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

    /// Makes whoever waits to take look up.
    synchronized void wake() {
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
    synchronized long seen() {
        return seen;
    }

    synchronized boolean uncounted() {
        return others > 0 || types[0] != null;
    }

    /// Tells what was only counted since this was last asked.
    synchronized void tell(Counted counted) {
        for (var i = 0; i < TYPES && types[i] != null; i++) {
            counted.type(types[i].getName(), counts[i]);
            forget(i);
        }
        if (others > 0) {
            counted.type(null, others);
            others = 0;
        }
    }

    private void count(Class<?> type) {
        for (var i = 0; i < TYPES; i++) {
            if (types[i] == null || types[i] == type) {
                types[i] = type;
                counts[i]++;
                return;
            }
        }
        others++;
    }

    @SuppressWarnings("NullAway") // the arrays' empty places
    private void clear(int at) {
        threads[at] = null;
        failures[at] = null;
    }

    @SuppressWarnings("NullAway") // the array's empty places
    private void forget(int at) {
        types[at] = null;
        counts[at] = 0;
    }
}
