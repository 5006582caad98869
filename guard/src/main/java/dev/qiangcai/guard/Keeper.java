package dev.qiangcai.guard;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The guard's own thread: when the application has begun, it brings up what takes more work; then it makes its rounds,
/// one a second.
final class Keeper extends Thread {
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final GuardSettings settings;
    private final Parts parts;
    private final Figures figures;
    private final Notices notices;
    private final Duration headStart;
    private final CountDownLatch end = new CountDownLatch(1);

    /// @param headStart what the application still has of it
    Keeper(GuardSettings settings, Parts parts, Figures figures, Notices notices, Duration headStart) {
        super("qiangcai-guard");
        setDaemon(true);
        this.settings = settings;
        this.parts = parts;
        this.figures = figures;
        this.notices = notices;
        this.headStart = headStart;
    }

    @Override
    public void run() {
        try {
            if (!end.await(headStart.toNanos(), TimeUnit.NANOSECONDS)) {
                makeRounds(new Rounds(settings, parts, figures, notices));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void makeRounds(Rounds rounds) throws InterruptedException {
        var every = settings.every();
        long pauseNanos = Math.min(ROUND.toNanos(), every.toNanos());
        long last = System.nanoTime();
        while (!end.await(pauseNanos, TimeUnit.NANOSECONDS)) {
            boolean due = System.nanoTime() - last >= every.toNanos();
            rounds.go(due);
            last = due ? System.nanoTime() : last;
        }
    }

    void end() {
        end.countDown();
    }
}
