package dev.qiangcai.guard.carriers;

import java.util.ArrayDeque;
import java.util.Queue;

/// A scheduler with so many endless hogs and nothing else, which runs newcomers when a carrier is free of them. As the
/// real one does, it uses more carriers only when it is nudged.
final class FakeScheduler implements Scheduler, Flight {
    private final Queue<Runnable> newcomers = new ArrayDeque<>();
    private int carriers;
    int parallelism;
    int hogs;
    int waiting;

    FakeScheduler(int parallelism) {
        this.parallelism = parallelism;
        this.carriers = parallelism;
    }

    @Override
    public Reading read() {
        while (hogs < carriers && !newcomers.isEmpty()) {
            newcomers.remove().run();
        }
        var queued = hogs < carriers ? 0 : waiting + newcomers.size() + hogs - carriers;
        return new Reading(parallelism, Math.min(carriers, hogs), queued);
    }

    @Override
    public void parallelism(int wanted) {
        if (wanted < 1) {
            throw new IllegalArgumentException("parallelism must be 1 or more, was " + wanted);
        }
        parallelism = wanted;
        carriers = Math.min(carriers, wanted);
    }

    @Override
    public void start(Runnable newcomer) {
        newcomers.add(newcomer);
    }

    @Override
    public void nudge() {
        carriers = parallelism;
    }
}
