package dev.qiangcai.guard;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The guard's own thread: when the application has begun, it brings up what takes more work; then it makes its rounds,
/// one a second.
final class Keeper extends Thread {
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration HEAD_START = Duration.ofSeconds(2);

    private final GuardSettings settings;
    private final Parts parts;
    private final Figures figures;
    private final Notices notices;
    private final CountDownLatch end = new CountDownLatch(1);

    Keeper(GuardSettings settings, Parts parts, Figures figures, Notices notices) {
        super("qiangcai-guard");
        setDaemon(true);
        this.settings = settings;
        this.parts = parts;
        this.figures = figures;
        this.notices = notices;
    }

    @Override
    public void run() {
        try {
            if (!end.await(HEAD_START.toNanos(), TimeUnit.NANOSECONDS)) {
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
