package dev.qiangcai.cli;

import java.time.Duration;
import java.util.ArrayDeque;
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

    /// Ends the process with that exit code.
    void end(int code) {
        ended.complete(code);
        System.exit(code);
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
