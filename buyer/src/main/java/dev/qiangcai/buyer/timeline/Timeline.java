package dev.qiangcai.buyer.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// The events of one purchase, in order. Safe for any thread; `lock` guards `entries`.
///
/// Bounded: past its capacity the oldest *looks* are dropped first and counted, so that a night of watching
/// never hides how the order went. Listeners run on the thread that adds, outside the lock, and should be
/// quick.
public final class Timeline {
    private static final int CAPACITY = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();
    private final Instant anchor;
    private final long anchorNanos;
    private final LongSupplier nanos;
    private long dropped;

    /// @param now this machine's clock at this moment
    /// @param nanos the monotonic clock, `System::nanoTime`
    public Timeline(Instant now, LongSupplier nanos) {
        this.anchor = now;
        this.nanos = nanos;
        this.anchorNanos = nanos.getAsLong();
    }

    public void add(Event event) {
        long at = nanos.getAsLong();
        var entry = new Entry(instantAt(at), at, event);
        lock.lock();
        try {
            if (entries.size() >= CAPACITY) {
                makeRoom();
            }
            entries.add(entry);
        } finally {
            lock.unlock();
        }
        listeners.forEach(listener -> listener.accept(entry));
    }

    private void makeRoom() {
        int before = entries.size();
        var seen = entries.subList(0, before / 2);
        seen.removeIf(entry -> entry.event().routine());
        if (entries.size() == before) {
            entries.subList(0, before / 10).clear();
        }
        dropped += before - entries.size();
    }

    public void listen(Consumer<Entry> listener) {
        listeners.add(listener);
    }

    /// A copy of what has happened so far.
    public List<Entry> entries() {
        lock.lock();
        try {
            return List.copyOf(entries);
        } finally {
            lock.unlock();
        }
    }

    /// How many old entries made room for new ones.
    public long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    /// This machine's clock now.
    public Instant now() {
        return instantAt(nanos.getAsLong());
    }

    /// This machine's clock at a moment of the monotonic one.
    public Instant instantAt(long atNanos) {
        return anchor.plusNanos(atNanos - anchorNanos);
    }
}
