package dev.qiangcai.market.link;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A bounded queue that gives each chunk out at its due time, in the order in which they came.
///
/// One thread puts and one takes; both block. All state is guarded by `lock`. A taker counts its chunk as held until it
/// asks for the next, so the bound covers what is being written too.
final class DelayLine {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition due = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final ArrayDeque<Chunk> chunks = new ArrayDeque<>();
    private final int limit;
    private int held;
    private int taken;
    private boolean shut;

    DelayLine(int limit) {
        this.limit = limit;
    }

    /// Waits for room; says false when the line was shut meanwhile and the chunk is lost.
    boolean put(Chunk chunk) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!shut && held > 0 && held + chunk.size() > limit) {
                room.await();
            }
            if (shut) {
                return false;
            }
            held += chunk.size();
            chunks.add(chunk);
            arrived.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the oldest chunk is due; empty once the line is shut.
    Optional<Chunk> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            held -= taken;
            taken = 0;
            room.signal();
            while (!shut && chunks.isEmpty()) {
                arrived.await();
            }
            return shut ? Optional.empty() : Optional.ofNullable(ripe());
        } finally {
            lock.unlock();
        }
    }

    /// Drops everything and lets both threads go.
    void shut() {
        lock.lock();
        try {
            shut = true;
            chunks.clear();
            arrived.signalAll();
            due.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int held() {
        lock.lock();
        try {
            return held;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Chunk ripe() throws InterruptedException {
        var dueNanos = chunks.element().dueNanos();
        for (var left = dueNanos - System.nanoTime(); left > 0 && !shut; left = dueNanos - System.nanoTime()) {
            due.awaitNanos(left);
        }
        var chunk = chunks.poll();
        taken = chunk == null ? 0 : chunk.size();
        return chunk;
    }
}
