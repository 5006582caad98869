package dev.qiangcai.guard.logs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.logging.Handler;
import org.jspecify.annotations.Nullable;

/// A log that never makes its writers wait: lines go into a queue that is bounded in bytes, and one
/// platform thread writes them. When the reader at the other end stalls, the oldest lines are dropped; how
/// many is told as soon as there is room.
///
/// ```java
/// try (var log = BoundedLog.open("audit", sink, LogSettings.usual())) {
///     var print = log.printStream(UTF_8);          // or log.handler() for java.util.logging
/// }
/// ```
///
/// Any thread may write. A sink that fails is tried again with the next line; what it failed on is counted as dropped.
public final class BoundedLog implements AutoCloseable {
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);

    private final String name;
    private final OutputStream sink;
    private final LogSettings settings;
    private final @Nullable LongSupplier ticker; // none: the JVM's own
    private final LineQueue queue;
    private final Optional<Budget> budget;
    private final List<LineStream> streams = new CopyOnWriteArrayList<>();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final Thread writer;
    private volatile boolean closed;
    private boolean midline; // the writer's own

    private BoundedLog(String name, OutputStream sink, LogSettings settings, @Nullable LongSupplier ticker) {
        this.name = name;
        this.sink = sink;
        this.settings = settings;
        this.ticker = ticker;
        this.queue = new LineQueue(settings.queueBytes());
        this.budget = settings.bytesPerSecond().isPresent()
                ? Optional.of(new Budget(settings.bytesPerSecond().getAsLong(), this::nanos))
                : Optional.empty();
        this.writer = new Writer();
    }

    /// Opens a log; closing it does not close the sink.
    ///
    /// @param name stands in the writer thread's name and in what is told of dropped lines
    public static BoundedLog open(String name, OutputStream sink, LogSettings settings) {
        return open(name, sink, settings, null);
    }

    static BoundedLog open(String name, OutputStream sink, LogSettings settings, @Nullable LongSupplier ticker) {
        var log = new BoundedLog(name, sink, settings, ticker);
        log.writer.start();
        return log;
    }

    /// A stream into this log. What has no line end yet is kept back for a moment, or until it is flushed.
    public OutputStream stream() {
        var stream = new LineStream(this, settings.lineBytes());
        streams.add(stream);
        return stream;
    }

    /// The same for text.
    public PrintStream printStream(Charset charset) {
        return new PrintStream(stream(), false, charset);
    }

    /// A handler for `java.util.logging`, with the JDK's usual format. Records are formatted by the thread that logs.
    public Handler handler() {
        return BoundedHandler.into(this);
    }

    /// One line, with its end.
    void line(byte[] line) {
        if (line.length == 0) {
            return;
        }
        if (closed || (budget.isPresent() && !budget.get().spend(line.length))) {
            queue.lose(1, line.length);
            dropped.incrementAndGet();
        } else {
            dropped.addAndGet(queue.offer(line));
        }
    }

    /// A stream keeps back what has no end yet, and wants to be asked in a moment.
    void stir() {
        queue.stir();
    }

    /// How many lines have been left out so far.
    public long dropped() {
        return dropped.get();
    }

    /// How many lines have been written so far.
    public long written() {
        return written.get();
    }

    /// Waits until all that was written so far has reached the sink, at most as long as the settings allow.
    ///
    /// @return whether it has
    public boolean drain() {
        for (var stream : streams) {
            stream.flush();
        }
        var end = nanos() + settings.farewell().toNanos();
        while (!queue.idle()) {
            if (end - nanos() <= 0 || !writer.isAlive()) {
                return false;
            }
            LockSupport.parkNanos(MOMENT);
        }
        return true;
    }

    @Override
    public void close() {
        drain();
        closed = true;
        writer.interrupt();
    }

    private final class Writer extends Thread {
        Writer() {
            super("qiangcai-log-" + name);
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (!closed) {
                    next();
                }
            } catch (InterruptedException end) {
                interrupt();
            }
        }
    }

    private long nanos() {
        return ticker == null ? System.nanoTime() : ticker.getAsLong();
    }

    private void next() throws InterruptedException {
        var batch = queue.take(PATIENCE);
        tell();
        if (batch.lines() == 0) {
            for (var stream : streams) {
                stream.flushIdle();
            }
            return;
        }
        try {
            if (put(batch.bytes())) {
                written.addAndGet(batch.lines());
            } else {
                queue.lose(batch.lines(), batch.bytes().length);
                dropped.addAndGet(batch.lines());
            }
        } finally {
            queue.done();
        }
    }

    private void tell() {
        var loss = queue.loss();
        if (loss == null) {
            return;
        }
        var told = (midline ? "\n[" : "[") + name + "] " + loss.lines() + " lines (" + loss.bytes()
                + " bytes) were left out: they came faster than they could be written\n";
        if (!put(told.getBytes(StandardCharsets.UTF_8))) {
            queue.lose(loss.lines(), loss.bytes());
        }
    }

    private boolean put(byte[] line) {
        try {
            sink.write(line);
            if (queue.empty()) {
                sink.flush();
            }
            midline = line[line.length - 1] != '\n';
            return true;
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }
}
