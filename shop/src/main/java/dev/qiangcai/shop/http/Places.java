package dev.qiangcai.shop.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/// So many places, given out in the order of arrival; but who goes first does so before all that wait.
///
/// `lock` guards the counts and the queues, and nobody waits while holding it. Where a place is free, no one waits.
final class Places {
    /// Who goes before whom.
    enum Rank {
        FIRST,
        IN_TURN
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<CountDownLatch> first = new ArrayDeque<>();
    private final Deque<CountDownLatch> inTurn = new ArrayDeque<>();
    private int free;

    Places(int number) {
        this.free = number;
    }

    void take(Rank rank) throws InterruptedException {
        var called = new CountDownLatch(1);
        if (!queued(called, rank)) return;
        try {
            called.await();
        } catch (InterruptedException e) {
            if (!left(called)) give();
            throw e;
        }
    }

    /// Gives a place back, which is the next one's at once.
    void give() {
        lock.lock();
        try {
            var queue = first.isEmpty() ? inTurn : first;
            if (queue.isEmpty()) {
                free++;
            } else {
                queue.remove().countDown();
            }
        } finally {
            lock.unlock();
        }
    }

    /// How many wait.
    int waiting() {
        lock.lock();
        try {
            return first.size() + inTurn.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean queued(CountDownLatch called, Rank rank) {
        lock.lock();
        try {
            if (free > 0) {
                free--;
                return false;
            }
            return (rank == Rank.FIRST ? first : inTurn).add(called);
        } finally {
            lock.unlock();
        }
    }

    /// Whether the one that gives up was still waiting; otherwise the place is its own already.
    private boolean left(CountDownLatch called) {
        lock.lock();
        try {
            return first.remove(called) || inTurn.remove(called);
        } finally {
            lock.unlock();
        }
    }
}
