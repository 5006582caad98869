package dev.qiangcai.guard;

import dev.qiangcai.guard.telemetry.Telemetry;
import java.time.Duration;

/// The guard's own thread: brings up what may come up late, prints notices, and feeds telemetry.
///
/// Only this thread writes to standard error once the guard stands: when nobody reads there, it waits alone.
final class Keeper extends Thread {
    private static final long LOOK_MILLIS = 1_000;

    private final Runnable late;
    private final Notices notices;
    private final Telemetry telemetry;
    private final long everyNanos;
    private volatile boolean ended;

    Keeper(Runnable late, Notices notices, Telemetry telemetry, Duration every) {
        super("qiangcai-guard");
        setDaemon(true);
        this.late = late;
        this.notices = notices;
        this.telemetry = telemetry;
        this.everyNanos = every.toNanos();
    }

    @Override
    public void run() {
        late.run();
        try {
            keep();
        } catch (InterruptedException end) {
            // Only close() interrupts; the thread ends.
        }
        notices.flush();
    }

    void end() {
        ended = true;
        interrupt();
    }

    private void keep() throws InterruptedException {
        long last = System.nanoTime();
        long wait = Math.min(LOOK_MILLIS, Math.max(1, everyNanos / 1_000_000));
        while (!ended) {
            notices.printNext(wait);
            boolean due = System.nanoTime() - last >= everyNanos;
            look(due);
            if (due) {
                last = System.nanoTime();
            }
        }
    }

    private void look(boolean due) {
        try {
            telemetry.look();
            if (due) {
                telemetry.record();
            }
        } catch (RuntimeException | LinkageError odd) {
            notices.once("part.failed", "telemetry", Notices.reason(odd));
        }
    }
}
