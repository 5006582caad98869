package dev.qiangcai.guard.carriers;

import dev.qiangcai.guard.limits.Limits;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A few platform threads for work that computes for more than some milliseconds: hashing, images, big sorts.
///
/// Virtual threads share their carriers only when they wait. One that computes keeps its carrier, and as
/// many of them as there are carriers stop every other. Here they wait for a platform thread instead, which
/// the operating system shares out, and the carriers stay free.
///
/// ```java
/// try (var pool = CpuPool.within(Limits.read(), 64)) {
///     var digest = pool.call(() -> hash(image));
/// }
/// ```
///
/// First come, first served. When the queue is full the caller is refused at once, with [CpuPoolFull]: more
/// waiting work would only be late work.
public final class CpuPool implements AutoCloseable {
    private static final long GRACE_SECONDS = 1;

    private final ThreadPoolExecutor threads;
    private final int queue;

    /// @param threads how many tasks run at once
    /// @param queue how many more may wait
    public CpuPool(int threads, int queue) {
        if (threads < 1 || queue < 1) {
            throw new IllegalArgumentException("threads and queue must be 1 or more, were " + threads + ", " + queue);
        }
        this.queue = queue;
        this.threads = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue), new Threads());
        this.threads.allowCoreThreadTimeOut(true);
    }

    /// A pool that leaves one of the container's processors to everything else, where there is more than one.
    public static CpuPool within(Limits limits, int queue) {
        return new CpuPool(
                (int) Math.max(1, Math.min(1024, Math.ceil(limits.processors().amount()) - 1)), queue);
    }

    /// Runs the task in the pool and waits for its result.
    ///
    /// @throws CpuPoolFull when the task was refused; it has not run
    /// @throws InterruptedException when the caller was interrupted; the task is interrupted too
    /// @throws Exception what the task threw, as it was
    public <T> T call(Callable<T> task) throws Exception {
        var future = submit(task);
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw thrown(e);
        } catch (InterruptedException e) {
            future.cancel(true);
            throw e;
        }
    }

    /// Hands the task over; cancelling the future interrupts it.
    ///
    /// @throws CpuPoolFull when the task was refused
    public <T> Future<T> submit(Callable<T> task) {
        try {
            return threads.submit(task);
        } catch (RejectedExecutionException e) {
            throw new CpuPoolFull(threads(), queue, threads.isShutdown(), e);
        }
    }

    /// How many tasks may run at once.
    public int threads() {
        return threads.getMaximumPoolSize();
    }

    /// Tasks that wait for a thread.
    public int waiting() {
        return threads.getQueue().size();
    }

    /// Takes no more work, drops what waits (its callers are told so by a `CancellationException`) and
    /// interrupts what runs. It waits a second for running tasks to end; one that never heeds an interrupt dies
    /// with the JVM.
    @Override
    public void close() {
        threads.shutdownNow().forEach(waiting -> {
            if (waiting instanceof Future<?> future) {
                future.cancel(false);
            }
        });
        try {
            var ended = threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
            assert ended || threads.isTerminating();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Exception thrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof Exception exception ? exception : e;
    }

    private static final class Threads implements ThreadFactory {
        private final AtomicInteger started = new AtomicInteger();

        /// Where priorities count at all, computing gives way to those that wait.
        @Override
        @SuppressWarnings("ThreadPriorityCheck")
        public Thread newThread(Runnable task) {
            var thread = new Thread(null, task, "qiangcai-cpu-" + started.incrementAndGet(), 0, false);
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        }
    }
}
