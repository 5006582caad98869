package dev.qiangcai.guard.logs;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Lines that wait to be written, bounded in bytes: the oldest makes room for the newest. Threads: all may offer, one
/// takes; the lock is held for moments only, and never while writing.
final class LineQueue {
    /// What a short line costs beside its bytes; so a million empty lines are bounded, too.
    private static final int OVERHEAD = 32;

    private static final int WRITE = 8 << 10;

    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition some = lock.newCondition();
    private final ArrayDeque<byte[]> lines = new ArrayDeque<>();
    private long held;
    private boolean busy;
    private boolean stirred;
    private long lostLines;
    private long lostBytes;

    LineQueue(int mostBytes) {
        this.most = mostBytes;
    }

    /// Lines to be written at once.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Batch(byte[] bytes, int lines) {}

    /// Lines that were left out.
    record Loss(long lines, long bytes) {}

    /// Puts a line in, and returns how many were dropped for it.
    int offer(byte[] line) {
        lock.lock();
        try {
            lines.add(line);
            held += cost(line);
            var dropped = 0;
            var whole = true;
            // the rest of a line that was passed on in pieces goes with its beginning
            while ((held > most || !whole) && lines.size() > 1) {
                var oldest = lines.remove();
                held -= cost(oldest);
                lostLines++;
                lostBytes += oldest.length;
                whole = oldest.length > 0 && oldest[oldest.length - 1] == '\n';
                dropped++;
            }
            some.signal();
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    /// Counts lines that are left out although they were never in the queue, or no longer are.
    void lose(long lines, long bytes) {
        lock.lock();
        try {
            lostLines += lines;
            lostBytes += bytes;
            stirred = true;
            some.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Has whoever takes come back in a moment, even if there is no line then.
    void stir() {
        lock.lock();
        try {
            stirred = true;
            some.signal();
        } finally {
            lock.unlock();
        }
    }

    /// The oldest lines: as many as fit into one write, or one longer than that. Waits for them, though only for that
    /// long after it was stirred. Whoever got some says [#done] when they are written.
    Batch take(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (lines.isEmpty() && !stirred) {
                some.await();
            }
            var left = nanos;
            while (lines.isEmpty() && left > 0) {
                left = some.awaitNanos(left);
            }
            stirred &= !lines.isEmpty();
            var count = 0;
            var bytes = 0;
            for (var line : lines) {
                if (count > 0 && bytes + line.length > WRITE) {
                    break;
                }
                bytes += line.length;
                count++;
            }
            busy = count > 0;
            return joined(count, bytes);
        } finally {
            lock.unlock();
        }
    }

    private Batch joined(int count, int size) {
        var bytes = new byte[size];
        var at = 0;
        for (var i = 0; i < count; i++) {
            var line = lines.remove();
            held -= cost(line);
            System.arraycopy(line, 0, bytes, at, line.length);
            at += line.length;
        }
        return new Batch(bytes, count);
    }

    /// What was left out since it was last asked; null where nothing was.
    @Nullable
    Loss loss() {
        lock.lock();
        try {
            if (lostLines == 0) {
                return null;
            }
            var told = new Loss(lostLines, lostBytes);
            lostLines = 0;
            lostBytes = 0;
            return told;
        } finally {
            lock.unlock();
        }
    }

    boolean empty() {
        lock.lock();
        try {
            return lines.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /// The line that was taken is written.
    void done() {
        lock.lock();
        try {
            busy = false;
        } finally {
            lock.unlock();
        }
    }

    /// Whether no line waits and none is being written.
    boolean idle() {
        lock.lock();
        try {
            return lines.isEmpty() && !busy;
        } finally {
            lock.unlock();
        }
    }

    private static int cost(byte[] line) {
        return line.length + OVERHEAD;
    }
}
