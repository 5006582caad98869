package dev.qiangcai.guard.memory;

import java.time.Duration;

/// Where the heap's soft limit should stand, and how much work to turn away. Pure but for what it remembers of its last
/// decision; for one thread.
///
/// The heap may have what the container leaves over: nine tenths of the limit, without what is used beside the heap.
/// That is what the container uses and the heap has not, and never less than the JVM itself knows of: a heap may have
/// taken memory that it has not touched, of which the container knows nothing. Where tasks wait for memory it gets
/// less. It never gets less than what is alive and a margin, since below that a collector would run without end and
/// gain nothing.
///
/// A lower limit holds at once. A higher one must last a while first: limits and pressure move to and fro, and each
/// move costs collections. In the same way less work is asked for at once, and more comes back slowly.
final class HeapPolicy {
    /// The share of the limit that everything together may use.
    static final double SHARE = 0.9;

    /// How much more than what is alive the heap gets at least.
    static final double MARGIN = 1.25;

    static final long LEAST_MARGIN = 16L << 20;

    private static final long STEP = 1 << 20;
    private static final double WAITS_LITTLE = 0.1;
    private static final double WAITS_MUCH = 0.5;
    private static final double SMALL_MOVE = 0.03;
    private static final double CONTAINER_NEAR = 0.92;
    private static final double CONTAINER_FULL = 0.98;
    private static final double HEAP_NEAR = 0.9;
    private static final double HEAP_FULL = 0.98;
    private static final double RELIEF_PER_SECOND = 0.1;
    private static final Duration CALM = Duration.ofSeconds(10);

    private final long ceiling;
    private Decision last;
    private long seenNanos;
    private long roomySinceNanos;
    private boolean roomy;

    /// @param ceiling the soft limit as the owner or the JVM set it: never is it moved above
    HeapPolicy(long ceiling, long nowNanos) {
        this.ceiling = ceiling;
        this.last = new Decision(ceiling, 0);
        this.seenNanos = nowNanos;
    }

    Decision judge(Sight sight, long nowNanos) {
        var goal = held(Math.max(wanted(sight), floor(sight.heap())), floor(sight.heap()), nowNanos);
        var level = eased(level(sight), nowNanos);
        last = new Decision(goal, level);
        seenNanos = nowNanos;
        return last;
    }

    /// What is alive and the margin, as far as the heap can have it.
    long floor(Sight.Heap heap) {
        var margin = Math.max(heap.live() * MARGIN, (double) heap.live() + LEAST_MARGIN);
        return bounded(whole(margin + STEP - 1), heap.max());
    }

    private long wanted(Sight sight) {
        var heap = sight.heap();
        var top = bounded(ceiling, heap.max());
        if (sight.limit().isEmpty()) {
            return top;
        }
        var beside = Math.max(sight.beside(), sight.used().orElse(heap.committed()) - heap.committed());
        var room = sight.limit().getAsLong() * SHARE - beside;
        var waits = ramp(sight.pressure().orElse(0), WAITS_LITTLE, WAITS_MUCH);
        var floor = floor(heap);
        return bounded(whole(Math.max((double) floor, room - (room - floor) * waits)), top);
    }

    private long bounded(long bytes, long max) {
        return Math.min(bytes, Math.min(ceiling, max));
    }

    /// Down at once, if it is worth a move or the floor asks for it; up when there has been room for a while.
    private long held(long wanted, long floor, long nowNanos) {
        var now = last.goal();
        if (wanted <= now || now < floor) {
            roomy = false;
            var worth = now - wanted >= ceiling * SMALL_MOVE || now < floor;
            return worth ? wanted : now;
        }
        if (!roomy) {
            roomy = true;
            roomySinceNanos = nowNanos;
        }
        if (nowNanos - roomySinceNanos < CALM.toNanos()) {
            return now;
        }
        roomy = false;
        return wanted;
    }

    private static double level(Sight sight) {
        var heap = ramp((double) sight.heap().live() / sight.heap().max(), HEAP_NEAR, HEAP_FULL);
        if (sight.limit().isEmpty() || sight.used().isEmpty()) {
            return heap;
        }
        var share = (double) sight.used().getAsLong() / sight.limit().getAsLong();
        return Math.max(heap, ramp(share, CONTAINER_NEAR, CONTAINER_FULL));
    }

    private double eased(double level, long nowNanos) {
        var seconds = Math.max(0, nowNanos - seenNanos)
                / (double) Duration.ofSeconds(1).toNanos();
        return Math.max(level, last.level() - seconds * RELIEF_PER_SECOND);
    }

    /// 0 up to `near`, 1 from `full` on, and evenly between.
    private static double ramp(double share, double near, double full) {
        return Math.max(0, Math.min(1, (share - near) / (full - near)));
    }

    /// In whole steps: a finer move is no gain.
    private static long whole(double bytes) {
        return STEP * (long) (bytes / STEP);
    }
}
