package dev.qiangcai.lab.child;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One output of a child, and whoever reads it: a thread of its own that drains the pipe as it is told.
///
/// What was read is kept in a file, up to 16 MiB; all of it is counted. `this` guards the state.
public final class Outlet {
    private static final int CHUNK = 8 * 1024;
    private static final int SEARCHED = 64 * 1024;
    private static final long KEPT = 16L << 20;
    private static final long TICKS_PER_SECOND = 20;

    private final InputStream pipe;
    private final Path file;
    private final Thread thread;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private Drain drain = new Drain.Healthy();
    private long bytes;
    private boolean closed;
    private boolean ended;

    private Outlet(InputStream pipe, Path file, OutputStream kept) {
        this.pipe = pipe;
        this.file = file;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("outlet " + file.getFileName())
                .start(() -> pump(kept));
    }

    /// Reads that pipe from now on; the file is there at once, and empty.
    static Outlet open(InputStream pipe, Path file) throws IOException {
        return new Outlet(pipe, file, Files.newOutputStream(file));
    }

    /// Reads on like this from now; a read that waits already may still bring one chunk of 8 KiB.
    public synchronized void drain(Drain next) {
        drain = next;
        notifyAll();
    }

    /// How much was read so far.
    public synchronized long bytes() {
        return bytes;
    }

    /// Where the output is kept.
    public Path file() {
        return file;
    }

    /// What is kept so far, as text.
    public String text() throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /// Waits until the first 64 KiB hold a whole line with this pattern; empty when the time is over or the output
    /// has ended.
    public synchronized Optional<MatchResult> await(Pattern pattern, Duration limit) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (true) {
            var found = search(pattern);
            long left = until - System.nanoTime();
            if (found.isPresent() || ended || left <= 0) {
                return found;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private Optional<MatchResult> search(Pattern pattern) {
        var text = head.toString(StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(pattern::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.toMatchResult())
                .findFirst();
    }

    /// Reads no more than is there already, and ends.
    void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        thread.join(Duration.ofSeconds(2));
    }

    private void pump(OutputStream kept) {
        var buffer = new byte[CHUNK];
        try (pipe;
                kept) {
            for (int most = allowance(); most > 0; most = allowance()) {
                int read = pipe.read(buffer, 0, most);
                if (read < 0) {
                    return;
                }
                take(buffer, read, kept);
            }
        } catch (IOException gone) {
            // The process has ended and its pipe with it: what was read is all there is.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    /// How much may be read next; waits for it where reading is slow or stalled. Zero is the end.
    private synchronized int allowance() throws InterruptedException {
        while (!closed && drain instanceof Drain.Stalled) {
            wait();
        }
        if (closed || !(drain instanceof Drain.Slow(var perSecond))) {
            return closed && drain instanceof Drain.Stalled ? 0 : CHUNK;
        }
        long share = Math.clamp(perSecond / TICKS_PER_SECOND, 1, CHUNK);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(1) * share / perSecond;
        for (long left = until - System.nanoTime(); left > 0 && slow(); left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return (int) share;
    }

    private boolean slow() {
        return !closed && drain instanceof Drain.Slow;
    }

    private void take(byte[] buffer, int read, OutputStream kept) throws IOException {
        long before = bytes();
        if (before < KEPT) {
            kept.write(buffer, 0, read);
        }
        synchronized (this) {
            head.write(buffer, 0, Math.clamp(SEARCHED - before, 0, read));
            bytes += read;
            notifyAll();
        }
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }
}
