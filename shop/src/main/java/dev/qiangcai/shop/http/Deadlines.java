package dev.qiangcai.shop.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Response;

/// Ends calls that take too long. A timer for each call, as OkHttp's own, wakes a thread for each; of ten thousand
/// looks nearly all are over within milliseconds. So one thread looks at all that are under way, when the first of
/// them may be overdue: mostly once in the whole time-out.
///
/// Safe for any thread. The thread comes up with the first call, and ends with [#close].
final class Deadlines implements AutoCloseable {
    private final long timeoutNanos;
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean kept = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    Deadlines(Duration timeout) {
        this.timeoutNanos = timeout.toNanos();
    }

    /// What is done with an answer, up to its body's last byte.
    interface Use<T> {
        T of(Response response) throws IOException;
    }

    /// Executes a call on this thread.
    ///
    /// @throws InterruptedIOException when it took too long
    <T> T within(Call call, Use<T> use) throws IOException {
        if (kept.compareAndSet(false, true)) {
            Thread.ofVirtual().name("deadlines").start(this::keep);
        }
        var mine = new Running(call, System.nanoTime());
        running.add(mine);
        try (var response = call.execute()) {
            return use.of(response);
        } catch (IOException broken) {
            if (mine.overdue) {
                var late = new InterruptedIOException("timeout");
                late.initCause(broken);
                throw late;
            }
            throw broken;
        } finally {
            running.remove(mine);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void keep() {
        try {
            for (long wait = timeoutNanos; !closed.await(wait, TimeUnit.NANOSECONDS); ) {
                wait = sweep(System.nanoTime());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return for how long no other call can become overdue
    private long sweep(long now) {
        long next = timeoutNanos;
        for (var one : running) {
            long left = one.startNanos + timeoutNanos - now;
            if (left > 0) {
                next = Math.min(next, left);
            } else {
                one.overdue = true;
                one.call.cancel();
            }
        }
        return next;
    }

    /// A call under way. Known by identity: no two are the same.
    private static final class Running {
        private final Call call;
        private final long startNanos;
        private volatile boolean overdue;

        Running(Call call, long startNanos) {
            this.call = call;
            this.startNanos = startNanos;
        }
    }
}
