package dev.qiangcai.buyer.history;

import dev.qiangcai.guard.words.SpokenException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gathers entries for a moment and writes them together, on a thread of its own. When they cannot be written they are
/// kept, tried again and again, and nothing more is taken once there are too many.
///
/// `lock` guards the queue; it is never held while writing.
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int TOGETHER = 500;
    private static final int MOST = 20_000;
    private static final Duration GATHER = Duration.ofMillis(50);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

    private final Consumer<List<Entry>> disk;
    private final Consumer<SpokenException> trouble;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Entry> queue = new ArrayDeque<>();
    private final Thread thread;
    private boolean closing;
    /// Somebody waits for what is in the queue.
    private boolean hurry;

    /// Times in a row that writing failed.
    private int failures;

    /// @param disk writes entries, all or none
    Writer(Consumer<List<Entry>> disk, Consumer<SpokenException> trouble) {
        this.disk = disk;
        this.trouble = trouble;
        this.thread = Thread.ofPlatform().daemon().name("history").start(this::work);
    }

    /// @return false where there is no room: nothing is lost, whoever saw it will see it again
    boolean take(Entry entry) {
        lock.lock();
        try {
            if (closing || queue.size() >= MOST) {
                return false;
            }
            queue.add(entry);
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    boolean flush() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            hurry = true;
            changed.signalAll();
            while (!queue.isEmpty() && failures == 0 && thread.isAlive()) {
                changed.await();
            }
            return queue.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (true) {
                var batch = next();
                if (batch.isEmpty()) {
                    return;
                }
                written(batch);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for entries, and then a little for more; empty when it is over.
    private List<Entry> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (queue.isEmpty() && !closing) {
                changed.await();
            }
            gather(failures == 0 ? GATHER : pause());
            boolean over = closing && failures > 0;
            return over ? List.of() : queue.stream().limit(TOGETHER).toList();
        } finally {
            lock.unlock();
        }
    }

    private void gather(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        while (left > 0 && !closing && !hurry && (failures > 0 || queue.size() < TOGETHER)) {
            left = changed.awaitNanos(left);
        }
        hurry = false;
    }

    private Duration pause() {
        var longer = RETRY.multipliedBy(1L << Math.min(failures - 1, 5));
        return longer.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : longer;
    }

    private void written(List<Entry> batch) {
        try {
            disk.accept(batch);
            lock.lock();
            try {
                batch.forEach(_ -> queue.remove());
                failures = 0;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        } catch (Ledger.Crossed _) {
            // Read again what the other instance wrote, at once.
        } catch (SpokenException broken) {
            if (failed() == 1) {
                trouble.accept(broken);
            }
        } catch (RuntimeException broken) {
            LOG.error("Changes were not written, and are tried again", broken);
            failed();
        }
    }

    private int failed() {
        lock.lock();
        try {
            failures++;
            changed.signalAll();
            return failures;
        } finally {
            lock.unlock();
        }
    }
}
