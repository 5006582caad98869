package dev.qiangcai.guard.memory;

import dev.qiangcai.guard.limits.Limits;
import dev.qiangcai.guard.words.Sentence;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Keeps this JVM's heap inside its container while it runs. Look each second; may be asked from any thread.
///
/// On ZGC and Shenandoah it moves the heap's soft limit with the container's limit and pressure, never above what the
/// owner set and never near what is alive. On the other collectors it says once that it cannot. On all of them it asks
/// for less work while there is still room, instead of waiting for the kernel to kill.
///
/// ```java
/// try (var memory = LiveMemory.open(limiter::shed, notices::say)) {
///     timer.scheduleWithFixedDelay(() -> memory.look(watch.look()), 1, 1, SECONDS);
///     serve();
/// }
/// ```
public final class LiveMemory implements AutoCloseable {
    private static final String WORDS = "dev.qiangcai.guard.words";
    private static final double WORTH_TELLING = 0.01;
    private static final long PERCENT = 100;
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final SoftLimit soft;
    private final Shedding shedding;
    private final Consumer<Sentence> notices;
    private final LongSupplier nanos;
    private final HeapPolicy policy;
    private boolean movable;
    private boolean closed;
    private long goal;
    private double level;
    private long quietUntil;

    private LiveMemory(SoftLimit soft, Shedding shedding, Consumer<Sentence> notices, LongSupplier nanos) {
        this.soft = soft;
        this.shedding = shedding;
        this.notices = notices;
        this.nanos = nanos;
        this.policy = new HeapPolicy(soft.ceiling(), nanos.getAsLong());
        this.movable = soft.obstacle().isEmpty();
        this.goal = soft.ceiling();
        this.quietUntil = nanos.getAsLong();
    }

    /// @param shedding is told whenever more or less work should be turned away
    /// @param notices hears, rarely, what the owner should know
    public static LiveMemory open(Shedding shedding, Consumer<Sentence> notices) {
        return open(shedding, notices, System::nanoTime);
    }

    static LiveMemory open(Shedding shedding, Consumer<Sentence> notices, LongSupplier nanos) {
        var memory = new LiveMemory(SoftLimit.here(), shedding, notices, nanos);
        memory.soft.obstacle().ifPresent(notices);
        return memory;
    }

    /// Looks at the heap and moves what has to be moved.
    public void look(Limits limits) {
        look(limits, SoftLimit.heap(), SoftLimit.beside());
    }

    synchronized void look(Limits limits, Sight.Heap heap, long beside) {
        if (closed) {
            return;
        }
        var decision = policy.judge(Sight.of(heap, beside, limits), nanos.getAsLong());
        move(decision.goal());
        shed(decision.level(), limits);
    }

    private void move(long to) {
        if (!movable || to == goal) {
            return;
        }
        try {
            soft.move(to);
            goal = to;
        } catch (IllegalArgumentException refused) {
            movable = false;
            notices.accept(Sentence.of(WORDS, "memory.refused", String.valueOf(refused.getMessage())));
        }
    }

    private void shed(double to, Limits limits) {
        var edge = to == 0 || to == 1;
        if (to == level || (!edge && Math.abs(to - level) < WORTH_TELLING)) {
            return;
        }
        if (level == 0 && nanos.getAsLong() - quietUntil >= 0) {
            quietUntil = nanos.getAsLong() + QUIET.toNanos();
            notices.accept(Sentence.of(WORDS, "memory.shedding", share(limits), limits.bytes() >> 20));
        }
        level = to;
        shedding.shed(to);
    }

    private static long share(Limits limits) {
        return limits.used().orElse(0) * PERCENT / Math.max(1, limits.bytes());
    }

    /// The heap's soft limit in bytes; empty where the collector honours none.
    public synchronized OptionalLong goal() {
        return movable ? OptionalLong.of(goal) : OptionalLong.empty();
    }

    /// How much work it asks to turn away, 0 to 1.
    public synchronized double level() {
        return level;
    }

    /// Puts the soft limit back to where it was, and asks for nothing any more.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        move(soft.ceiling());
        if (level > 0) {
            level = 0;
            shedding.shed(0);
        }
    }
}
