package dev.qiangcai.guard.crash;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Keeps the place of a [CrashReporter] while an application begins, so that its start need not wait for all that a
/// reporter takes. A parked thread brings the reporter up; the first failure wakes it.
///
/// Any thread may fail. The failing one waits for the reporter, and leaves its failure there.
public final class StandIn implements UncaughtExceptionHandler {
    /// Held by whoever gives or takes the place of the handler.
    static final Object PLACE = new Object();

    /// In a full heap, what a reporter takes must come from somewhere. In parts, for no collector treats these as
    /// large.
    private static final int PARTS = 4;

    private static final int PART_BYTES = 256 << 10;
    private static final long LONGEST_MILLIS = 10_000;

    private final Thread riser;
    private final @Nullable UncaughtExceptionHandler before;

    @SuppressWarnings("UnusedVariable") // held, and let go
    private volatile byte @Nullable [][] reserve;

    private volatile @Nullable CrashReporter reporter;

    private StandIn(Thread riser, @Nullable UncaughtExceptionHandler before) {
        this.riser = riser;
        this.before = before;
    }

    /// Becomes the handler of all threads that have none of their own.
    ///
    /// @param riser parks until the reporter is wanted, then brings it up, and ends
    public static StandIn install(Thread riser) {
        synchronized (PLACE) {
            var standIn = new StandIn(riser, Thread.getDefaultUncaughtExceptionHandler());
            Thread.setDefaultUncaughtExceptionHandler(standIn);
            return standIn;
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (reporter == null) {
            reserve = null;
            call(riser, LONGEST_MILLIS);
        }
        var came = reporter;
        if (came == null) {
            CrashReporter.pass(before, thread, thrown);
            return;
        }
        came.late(thread, thrown);
        var next = before;
        if (next != null) {
            next.uncaughtException(thread, thrown);
        }
    }

    /// Sets memory aside, which takes the machine milliseconds: for the thread that nobody waits for.
    public void setAside() {
        if (reporter == null) {
            reserve = new byte[PARTS][PART_BYTES];
        }
    }

    /// Wakes such a thread and waits until it has ended, at most that long, or for as long as it takes (0); in a thread
    /// that is interrupted, too.
    public static void call(Thread riser, long millis) {
        LockSupport.unpark(riser);
        var interrupted = Thread.interrupted();
        try {
            riser.join(millis);
        } catch (InterruptedException stopped) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// The reporter is at work.
    void relieve(CrashReporter came) {
        reporter = came;
        reserve = null;
    }

    /// Who had the place before.
    @Nullable
    UncaughtExceptionHandler before() {
        return before;
    }

    /// Gives the place back, where no reporter came; if somebody else took it, that one keeps it.
    @SuppressWarnings("ReferenceEquality") // a handler is this one or another
    public void leave() {
        synchronized (PLACE) {
            if (Thread.getDefaultUncaughtExceptionHandler() == this) {
                Thread.setDefaultUncaughtExceptionHandler(before);
            }
        }
    }
}
