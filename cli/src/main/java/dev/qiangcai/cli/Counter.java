package dev.qiangcai.cli;

import dev.qiangcai.doctor.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Tells on one line of a terminal how many files were looked at, once that takes long enough to wonder. The line is
/// gone when it is closed.
final class Counter implements Progress, AutoCloseable {
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
    private static final long PAUSE = Duration.ofMillis(200).toNanos();
    private static final Path STDERR = Path.of("/proc/self/fd/2");
    private static final String CLEARED = "\r\u001b[K";

    private final Terminal terminal;
    private final LongSupplier nanos;

    /// When it may tell again.
    private final AtomicLong next;

    private final long begun;

    /// @param nanos a clock that never goes back
    Counter(Terminal terminal, LongSupplier nanos) {
        this.terminal = terminal;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.next = new AtomicLong(PATIENCE);
    }

    /// One that is silent where nobody watches.
    static Counter of(Terminal terminal) {
        return watched() ? new Counter(terminal, System::nanoTime) : new Counter(terminal, () -> 0);
    }

    /// Java tells only whether input and output are a terminal, and output is often a file.
    private static boolean watched() {
        try {
            var target = Files.readSymbolicLink(STDERR);
            return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException elsewhere) {
            return Terminal.interactive();
        }
    }

    @Override
    public void looked(int files, int all) {
        long now = nanos.getAsLong() - begun;
        long due = next.get();
        if (now >= due && next.compareAndSet(due, now + PAUSE)) {
            var said = Terminal.sentence("doctor.looked", files, all).in(terminal.language());
            terminal.err().print(CLEARED + said);
            terminal.err().flush();
        }
    }

    @Override
    public void close() {
        if (next.get() != PATIENCE) {
            terminal.err().print(CLEARED);
            terminal.err().flush();
        }
    }
}
