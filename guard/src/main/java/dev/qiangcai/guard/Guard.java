package dev.qiangcai.guard;

import dev.qiangcai.guard.words.SpokenException;
import java.util.ArrayDeque;
import java.util.Deque;

/// A guard at work in this JVM: it keeps the JVM alive in a rush until it is closed.
///
/// What must be in place before the application's first line is, when [#start] returns; the rest comes up on the
/// guard's own thread, so that it does not delay the application. A part that this JVM cannot do is off, and one line
/// on standard error says so. Every thread of the guard's is a daemon. One guard stands in a JVM: a second one says
/// so and does nothing.
///
/// ```java
/// try (var guard = Guard.start(GuardSettings.defaults())) {
///     serve();
/// }
/// ```
public final class Guard implements AutoCloseable {
    /// A property, since two class loaders may each have this class.
    private static final String STANDING = "dev.qiangcai.guard";

    private final GuardSettings settings;
    private final Notices notices;
    private final boolean alone;

    /// The parts at work, the last one first. Guarded by itself, like `closed`.
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private boolean closed;

    private Guard(GuardSettings settings, Notices notices) {
        this.settings = settings;
        this.notices = notices;
        this.alone = System.getProperties().putIfAbsent(STANDING, "on") == null;
    }

    public static Guard start(GuardSettings settings) {
        return start(settings, new Notices(System.err));
    }

    static Guard start(GuardSettings settings, Notices notices) {
        var guard = new Guard(settings, notices);
        if (guard.alone) {
            guard.openQuick();
            guard.new Opener().start();
        } else {
            notices.say("agent.elsewhere");
        }
        return guard;
    }

    public GuardSettings settings() {
        return settings;
    }

    /// Leaves the JVM as it was found, as far as nobody else has changed it since.
    @Override
    public void close() {
        synchronized (open) {
            if (closed) {
                return;
            }
            closed = true;
            while (!open.isEmpty()) {
                close(open.pop());
            }
        }
        if (alone) {
            System.getProperties().remove(STANDING);
        }
    }

    private void openQuick() {
        open(Part.LOGS, settings.logs());
        open(Part.CRASH, settings.crash());
    }

    private void openSlow() {
        open(Part.CARRIERS, settings.carriers() != GuardSettings.Carriers.OFF);
        open(Part.MEMORY, settings.memory());
        open(Part.TELEMETRY, settings.jmx() || settings.jfr());
    }

    private void open(Part part, boolean wanted) {
        // Whatever goes wrong in a part, the application must not feel it: hence the broad catch.
        try {
            synchronized (open) {
                if (wanted && !closed) {
                    open.push(part.open(this));
                }
            }
        } catch (SpokenException told) {
            notices.say("part.off", part.word(), told.sentence());
        } catch (Exception | LinkageError odd) {
            notices.say("part.failed", part.word(), Notices.reason(odd));
        }
    }

    private void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception | LinkageError odd) {
            notices.say("part.stuck", Notices.reason(odd));
        }
    }

    /// A class and no lambda: the first lambda of a JVM costs its start milliseconds.
    private final class Opener extends Thread {
        Opener() {
            super("qiangcai-guard");
            setDaemon(true);
        }

        @Override
        public void run() {
            openSlow();
        }
    }
}
