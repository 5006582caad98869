package dev.qiangcai.cli;

import dev.qiangcai.guard.crash.CrashReporter;
import dev.qiangcai.guard.crash.CrashSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What is left of a thread that fails and that nobody waits for: the guard's short report, on standard error and in a
/// file beside the logs. A failure of the command itself is told by [Mishaps].
///
/// It comes up on a thread of its own, since no command should start later for it.
final class LastWords implements AutoCloseable {
    private final Path file;
    private final Thread opener;

    /// Guarded by this, like what follows.
    private @Nullable CrashReporter reporter;

    private boolean closed;

    private LastWords(Path file) {
        this.file = file;
        this.opener = Thread.ofPlatform().daemon().name("last words").unstarted(this::install);
    }

    static LastWords open(Path file) {
        var words = new LastWords(file);
        words.opener.start();
        return words;
    }

    /// Waits until failures are reported.
    void awaitOpen() throws InterruptedException {
        opener.join();
    }

    private synchronized void install() {
        if (!closed) {
            reporter = CrashReporter.install(CrashSettings.usual().with(file));
        }
    }

    /// Writes what is still to be told.
    @Override
    public synchronized void close() {
        closed = true;
        if (reporter != null) {
            reporter.close();
        }
    }
}
