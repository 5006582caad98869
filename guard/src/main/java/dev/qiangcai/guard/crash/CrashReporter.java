package dev.qiangcai.guard.crash;

import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reports failures that nobody caught, of platform and virtual threads: one report for each kind of
/// failure, at most 16 KiB in each period of [CrashSettings#every] whatever happens; what repeats is
/// counted.
///
/// ```java
/// try (var reporter = CrashReporter.install(CrashSettings.usual().with(Path.of("crash.log")))) { … }
/// ```
///
/// A failing thread only leaves its failure and goes; a thread of the reporter's own, with a stack of its
/// own and memory set aside beforehand, writes to the file and, through another one, to stderr. A default
/// handler that was there before is called after the report.
public final class CrashReporter implements UncaughtExceptionHandler, AutoCloseable {
    /// What is written about all failures of one period.
    public static final int MOST_BYTES = 16 << 10;

    /// The failure that a reporter has had, while the handler before it hears of it.
    private static final ThreadLocal<@Nullable Throwable> PASSED_ON = new ThreadLocal<>();

    private static final long FAREWELL_MILLIS = 1_000;
    private static final long COURTESY_MILLIS = 250;

    /// Written once, with [StandIn#PLACE] held: whoever takes the handler's place must know who had it.
    private volatile @Nullable UncaughtExceptionHandler before;

    private volatile boolean closed;
    private final Intake intake = new Intake();
    private final Clerk clerk;
    private final Thread worker;
    private final Thread farewell = new Farewell();

    private CrashReporter(CrashSettings settings) {
        this.clerk = new Clerk(settings, intake, InstantSource.system());
        this.worker = new Thread(clerk, "qiangcai-crash");
        worker.setDaemon(true);
    }

    /// Becomes the handler of all threads that have none of their own. When it returns, all that a report needs is
    /// there, even if the heap is full by then.
    public static CrashReporter install(CrashSettings settings) {
        var reporter = new CrashReporter(settings);
        reporter.clerk.rehearse();
        return reporter.stand(null);
    }

    /// The same beside an application: what a report needs is brought up a moment later, by the reporter's own thread.
    ///
    /// @param standIn who kept the place until now, if anybody did
    public static CrashReporter beside(CrashSettings settings, @Nullable StandIn standIn) {
        return new CrashReporter(settings).stand(standIn);
    }

    private CrashReporter stand(@Nullable StandIn standIn) {
        clerk.open();
        worker.start();
        if (standIn != null) {
            standIn.relieve(this);
        }
        try {
            Runtime.getRuntime().addShutdownHook(farewell);
        } catch (IllegalStateException ending) {
            return this; // a short application was over first
        }
        takePlace(standIn);
        return this;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        var next = before;
        if (closed) {
            pass(next, thread, thrown);
            return;
        }
        var taken = leave(thread, thrown);
        // The handler before may end the process; and a JVM whose heap stays full may end without its shutdown hooks.
        if (taken && (next != null || thrown instanceof VirtualMachineError)) {
            await(COURTESY_MILLIS);
        }
        if (next != null) {
            passOn(next, thread, thrown);
        }
    }

    private void passOn(UncaughtExceptionHandler next, Thread thread, Throwable thrown) {
        try {
            PASSED_ON.set(thrown);
        } catch (OutOfMemoryError full) {
            // whoever stood in may have it counted twice
        }
        try {
            next.uncaughtException(thread, thrown);
        } finally {
            PASSED_ON.remove();
        }
    }

    /// A failure that came to whoever stood in, unless it came from here: an application's own handler may have been
    /// put between the two.
    void late(Thread thread, Throwable thrown) {
        if (passedOn(thrown)) {
            return;
        }
        if (closed) {
            pass(null, thread, thrown);
        } else if (leave(thread, thrown)) {
            await(COURTESY_MILLIS);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the very failure
    private static boolean passedOn(Throwable thrown) {
        try {
            return PASSED_ON.get() == thrown;
        } catch (OutOfMemoryError full) {
            return false;
        }
    }

    /// What happens to a failure where no reporter is at work: as if there had never been one.
    static void pass(@Nullable UncaughtExceptionHandler next, Thread thread, Throwable thrown) {
        if (next != null) {
            next.uncaughtException(thread, thrown);
        } else {
            thrown.printStackTrace(); // what ThreadGroup does, which cannot be asked: it would ask us
        }
    }

    private void takePlace(@Nullable StandIn standIn) {
        synchronized (StandIn.PLACE) {
            var there = Thread.getDefaultUncaughtExceptionHandler();
            before = standIn != null && there == standIn ? standIn.before() : there;
            Thread.setDefaultUncaughtExceptionHandler(this);
        }
    }

    /// Gives the place back, to the last handler that is still at work; where somebody else took it, that one keeps it.
    @SuppressWarnings("ReferenceEquality") // a handler is this one or another
    private void leavePlace() {
        synchronized (StandIn.PLACE) {
            closed = true;
            var next = before;
            while (next instanceof CrashReporter other && other.closed) {
                next = other.before;
            }
            if (Thread.getDefaultUncaughtExceptionHandler() == this) {
                Thread.setDefaultUncaughtExceptionHandler(next);
            }
        }
    }

    /// Reports a failure that was caught, in the current thread, and returns at once.
    public void report(Throwable thrown) {
        leave(Thread.currentThread(), thrown);
    }

    /// How many failures there have been.
    public long failures() {
        return intake.seen();
    }

    /// How many of them were written in full.
    public long reports() {
        return clerk.reports();
    }

    /// The file that is written to; empty where none was wanted, or none could be had.
    public Optional<Path> file() {
        return clerk.file();
    }

    /// Writes what is still to be told, and gives the handler before it its place back, unless somebody else took it.
    @Override
    public void close() {
        leavePlace();
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException ending) {
            return; // the hook finishes
        }
        finish();
    }

    private boolean leave(Thread thread, Throwable thrown) {
        try {
            return intake.leave(thread, thrown);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            return false;
        }
    }

    private void await(long millis) {
        try {
            intake.awaitIdle(millis);
            clerk.awaitTold(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// A class and no lambda, like all that this room needs to stand: the first lambdas of a JVM cost its start
    /// milliseconds.
    private final class Farewell extends Thread {
        Farewell() {
            super("qiangcai-crash-farewell");
        }

        @Override
        public void run() {
            finish();
        }
    }

    private void finish() {
        clerk.finish();
        try {
            worker.join(FAREWELL_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
