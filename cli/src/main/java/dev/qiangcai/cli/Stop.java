package dev.qiangcai.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The end of the process: Ctrl-C or a SIGTERM is passed to the command that runs, which then ends in its
/// own time and with its own exit code. A command that does not listen is ended at once.
///
/// Guarded by its own lock; the JVM's shutdown hook calls [#asked], the main thread all else.
final class Stop {
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int MOST_THREADS = 64;

    private final Deque<Runnable> listeners = new ArrayDeque<>();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();

    /// A stop that the signals of this process reach.
    static Stop ofProcess() {
        var stop = new Stop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::leave, "stop"));
        return stop;
    }

    /// Calls `listener` when a stop is asked for, until the result is closed.
    Listening tell(Runnable listener) {
        synchronized (listeners) {
            listeners.push(listener);
        }
        return () -> {
            synchronized (listeners) {
                listeners.remove(listener);
            }
        };
    }

    /// Waits until a stop is asked for.
    void await() throws InterruptedException {
        var latch = new CountDownLatch(1);
        try (var _ = tell(latch::countDown)) {
            latch.await();
        }
    }

    /// Tells every listener.
    ///
    /// @return whether anyone listened
    boolean asked() {
        Runnable[] told;
        synchronized (listeners) {
            told = listeners.toArray(Runnable[]::new);
        }
        for (var listener : told) {
            listener.run();
        }
        return told.length > 0;
    }

    /// Ends the process with that exit code, as the main thread's last deed. Where all is well and nobody else is at
    /// work, the JVM ends by itself: asked to, it would first look for a logger in every jar.
    void end(int code) {
        ended.complete(code);
        if (code != 0 || !alone()) {
            System.exit(code);
        }
    }

    /// Whether no other thread keeps the JVM from ending.
    private static boolean alone() {
        var group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        var threads = new Thread[MOST_THREADS];
        int count = group.enumerate(threads);
        return count < MOST_THREADS
                && Arrays.stream(threads, 0, count)
                        .allMatch(thread -> thread.isDaemon() || thread == Thread.currentThread());
    }

    private void leave() {
        if (ended.isDone() || !asked()) {
            return;
        }
        try {
            Runtime.getRuntime().halt(ended.get(GRACE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException | ExecutionException | TimeoutException _) {
            Runtime.getRuntime().halt(ExitCode.NOT_DONE.number());
        }
    }

    /// A listener's registration.
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
