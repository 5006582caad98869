package dev.qiangcai.lab.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The connections of a load, each with a platform thread: the lab's carriers have no part in what is measured.
final class Crew {
    private static final Duration LOOK = Duration.ofMillis(10);

    private final long start;
    private final List<Line> lines = new ArrayList<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Duration span;

    Crew(Target target, Bounds bounds, Duration span, long start) {
        this.span = span;
        this.start = start;
        for (int i = 0; i < bounds.connections(); i++) {
            lines.add(new Line(target, new Ledger(bounds, start, span), bounds));
        }
    }

    /// What a connection does next.
    @FunctionalInterface
    interface Work {
        /// Asks once; false when there is nothing left to do.
        boolean next(Line line, BooleanSupplier stopped);
    }

    /// Lets all work until there is nothing left, and gives up what takes too long.
    Traffic run(Work work) throws InterruptedException {
        var threads = lines.stream().map(line -> thread(line, work)).toList();
        try {
            for (var thread : threads) {
                while (!thread.join(LOOK)) {
                    lines.forEach(line -> line.check(System.nanoTime()));
                }
            }
        } finally {
            stopped.set(true);
            threads.forEach(LockSupport::unpark);
            lines.forEach(Line::close);
        }
        return Ledger.sum(lines.stream().map(Line::ledger).toList(), span);
    }

    private Thread thread(Line line, Work work) {
        return Thread.ofPlatform().daemon().name("load", 0).start(() -> {
            line.open();
            while (!stopped.get() && work.next(line, stopped::get)) {
                // All is in the work.
            }
        });
    }

    /// Waits until that moment, or until the crew is stopped.
    static void await(long moment, BooleanSupplier stopped) {
        for (long left = moment - System.nanoTime();
                left > 0 && !stopped.getAsBoolean();
                left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    long start() {
        return start;
    }
}
