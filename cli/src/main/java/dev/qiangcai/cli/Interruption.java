package dev.qiangcai.cli;

import java.util.concurrent.locks.ReentrantLock;

/// Passes a stop on to the thread that works: it is interrupted, and can tell the stop from any other interruption.
///
/// The stop comes on a thread of its own; `lock` keeps it from interrupting what comes after [#over].
final class Interruption implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Thread worker = Thread.currentThread();
    private boolean asked;
    private boolean over;
    private Stop.Listening listening = () -> {};

    private Interruption() {}

    /// Interrupts the thread that calls this, when a stop is asked for.
    static Interruption of(Stop stop) {
        var interruption = new Interruption();
        interruption.listening = stop.tell(interruption::interrupt);
        return interruption;
    }

    private void interrupt() {
        lock.lock();
        try {
            asked = true;
            if (!over) {
                worker.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean asked() {
        lock.lock();
        try {
            return asked;
        } finally {
            lock.unlock();
        }
    }

    /// From now on the thread is left alone, so that it can tidy up.
    void over() {
        lock.lock();
        try {
            over = true;
            if (asked) {
                Thread.interrupted();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
