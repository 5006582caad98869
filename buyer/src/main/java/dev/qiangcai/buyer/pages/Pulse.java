package dev.qiangcai.buyer.pages;

import dev.qiangcai.buyer.rush.Lateness;
import dev.qiangcai.shop.Glance;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/// Figures of a watch: how many looks, what they brought, and how late they left. Safe for any thread.
public final class Pulse {
    private final LongAdder looks = new LongAdder();
    private final LongAdder read = new LongAdder();
    private final LongAdder away = new LongAdder();
    private volatile Lateness lateness = new Lateness();

    void looked(long dueNanos, Glance glance) {
        looks.increment();
        if (glance.news().isPresent()) {
            read.increment();
        }
        if (glance.host() != Glance.Temper.CALM) {
            away.increment();
        }
        glance.sentNanos().ifPresent(sent -> lateness.add(Duration.ofNanos(sent - dueNanos)));
    }

    /// All looks so far.
    public long looks() {
        return looks.sum();
    }

    /// Those whose page was another one than before, and was read.
    public long read() {
        return read.sum();
    }

    /// Those that the host did not answer, or could not bear.
    public long away() {
        return away.sum();
    }

    /// How much later than their turn the requests left, since the last [#restart].
    public Lateness lateness() {
        return lateness;
    }

    /// Forgets the lateness so far, such as that of the first round.
    public void restart() {
        lateness = new Lateness();
    }
}
