package dev.qiangcai.guard.carriers;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/// A scheduler with so many endless hogs and nothing else, which runs newcomers when a carrier is free of them.
final class FakeScheduler implements Scheduler, Consumer<Runnable> {
    private final Queue<Runnable> newcomers = new ArrayDeque<>();
    int parallelism;
    int hogs;
    int waiting;

    FakeScheduler(int parallelism) {
        this.parallelism = parallelism;
    }

    @Override
    public Reading read() {
        while (hogs < parallelism && !newcomers.isEmpty()) {
            newcomers.remove().run();
        }
        var free = Math.max(0, parallelism - hogs);
        return new Reading(
                parallelism,
                Math.min(parallelism, hogs),
                free > 0 ? 0 : waiting + newcomers.size() + Math.max(0, hogs - parallelism));
    }

    @Override
    public void parallelism(int carriers) {
        if (carriers < 1) {
            throw new IllegalArgumentException("carriers must be 1 or more, were " + carriers);
        }
        parallelism = carriers;
    }

    @Override
    public void accept(Runnable newcomer) {
        newcomers.add(newcomer);
    }
}
