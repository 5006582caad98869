package dev.qiangcai.market.counter;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/// What falls due at some time: price changes, restocks, unpaid orders. Nothing ticks: whoever comes next does
/// what is due. The counter's lock guards everything but [#due].
final class Agenda {
    private record Entry(Instant at, Runnable act) {}

    private final Queue<Entry> entries = new PriorityQueue<>(Comparator.comparing(Entry::at));
    private volatile Instant next = Instant.MAX;

    void add(Instant at, Runnable act) {
        entries.add(new Entry(at, act));
        mark();
    }

    /// Whether something waits to be done; needs no lock.
    boolean due(Instant now) {
        return !now.isBefore(next);
    }

    void settle(Instant now) {
        while (due(now)) {
            entries.remove().act().run();
            mark();
        }
    }

    private void mark() {
        var first = entries.peek();
        next = first == null ? Instant.MAX : first.at();
    }
}
