package dev.qiangcai.market.faults;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;

/// The steps still to come. A clock is seen only through answers, so looking before each request is soon enough and
/// needs no thread.
final class ClockSteps {
    private final LongSupplier nanos;
    private final long start;
    private final ConcurrentLinkedQueue<ClockStep> pending;

    ClockSteps(List<ClockStep> steps, LongSupplier nanos) {
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.pending = new ConcurrentLinkedQueue<>(
                steps.stream().sorted(Comparator.comparing(ClockStep::after)).toList());
    }

    void takeDue(FaultTarget target) {
        for (var next = pending.peek(); next != null && due(next); next = pending.peek()) {
            if (pending.remove(next)) {
                target.stepClock(next.by());
            }
        }
    }

    private boolean due(ClockStep step) {
        return Duration.ofNanos(nanos.getAsLong() - start).compareTo(step.after()) >= 0;
    }
}
