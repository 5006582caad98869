package dev.qiangcai.guard.limits;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the limits again while the JVM runs: a container's limits may be raised or lowered in place. For any thread.
///
/// ```java
/// try (var watch = LimitsWatch.every(Duration.ofSeconds(1))) {
///     watch.onChange((before, after) -> pool.resize(after.processors()));
///     serve();
/// }
/// ```
public final class LimitsWatch implements AutoCloseable {
    private final Supplier<Limits> reader;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final @Nullable ScheduledExecutorService timer;
    private volatile Limits latest;

    /// Hears of limits that changed, on the thread that read them.
    @FunctionalInterface
    public interface Listener {
        void changed(Limits before, Limits after);
    }

    private LimitsWatch(Supplier<Limits> reader, @Nullable ScheduledExecutorService timer) {
        this.reader = reader;
        this.timer = timer;
        this.latest = reader.get();
    }

    /// Reads by itself, on a daemon thread of its own.
    public static LimitsWatch every(Duration pause) {
        return every(pause, reader());
    }

    static LimitsWatch every(Duration pause, Supplier<Limits> reader) {
        var timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "qiangcai-limits");
            thread.setDaemon(true);
            return thread;
        });
        var watch = new LimitsWatch(reader, timer);
        var unused = timer.scheduleWithFixedDelay(watch::look, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
        return watch;
    }

    /// Reads when [#look()] is called, and only then.
    public static LimitsWatch asked() {
        return new LimitsWatch(reader(), null);
    }

    /// The same with limits from elsewhere.
    public static LimitsWatch asked(Supplier<Limits> reader) {
        return new LimitsWatch(reader, null);
    }

    private static Supplier<Limits> reader() {
        return new LimitsReader(Path.of("/"), Machine::here)::read;
    }

    /// What was read last.
    public Limits latest() {
        return latest;
    }

    public void onChange(Listener listener) {
        listeners.add(listener);
    }

    /// Reads now, and tells the listeners where another share of processors or another amount of memory is granted.
    public synchronized Limits look() {
        var before = latest;
        var after = reader.get();
        latest = after;
        if (!after.grantsLike(before)) {
            listeners.forEach(listener -> tell(listener, before, after));
        }
        return after;
    }

    /// One listener that fails must not keep the others from hearing, nor end the watch.
    private static void tell(Listener listener, Limits before, Limits after) {
        try {
            listener.changed(before, after);
        } catch (RuntimeException failed) {
            var thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failed);
        }
    }

    @Override
    public void close() {
        var own = timer;
        if (own != null) {
            own.shutdownNow();
        }
    }
}
