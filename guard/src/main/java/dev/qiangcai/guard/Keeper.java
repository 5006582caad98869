package dev.qiangcai.guard;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The guard's own thread: brings up what may come up beside the application, and a little later, when the application
/// has begun, what takes more work; then it makes its rounds, one a second.
final class Keeper extends Thread {
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration HEAD_START = Duration.ofSeconds(2);

    private final Runnable beside;
    private final Runnable late;
    private final Round round;
    private final Duration every;
    private final CountDownLatch end = new CountDownLatch(1);

    /// What is done once a second.
    @FunctionalInterface
    interface Round {
        /// @param due whether it is time to write the vitals down
        void go(boolean due);
    }

    Keeper(Runnable beside, Runnable late, Round round, Duration every) {
        super("qiangcai-guard");
        setDaemon(true);
        this.beside = beside;
        this.late = late;
        this.round = round;
        this.every = every;
    }

    @Override
    public void run() {
        beside.run();
        try {
            if (!end.await(HEAD_START.toNanos(), TimeUnit.NANOSECONDS)) {
                late.run();
                makeRounds();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void makeRounds() throws InterruptedException {
        long pauseNanos = Math.min(ROUND.toNanos(), every.toNanos());
        long last = System.nanoTime();
        while (!end.await(pauseNanos, TimeUnit.NANOSECONDS)) {
            boolean due = System.nanoTime() - last >= every.toNanos();
            round.go(due);
            last = due ? System.nanoTime() : last;
        }
    }

    void end() {
        end.countDown();
    }
}
