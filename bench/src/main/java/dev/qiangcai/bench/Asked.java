package dev.qiangcai.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/// How often hosts were asked, and for how long one was not. Safe for any thread, but for [#restart], whose figures may
/// miss a request that comes at the same moment.
final class Asked {
    private final LongAdder count = new LongAdder();
    private final AtomicLongArray last;
    private final AtomicLongArray longest;

    Asked(int hosts) {
        last = new AtomicLongArray(hosts);
        longest = new AtomicLongArray(hosts);
        restart();
    }

    void now(int host) {
        count.increment();
        long now = System.nanoTime();
        long before = last.getAndSet(host, now);
        longest.accumulateAndGet(host, now - before, Math::max);
    }

    long count() {
        return count.sum();
    }

    /// @return in milliseconds
    long silence() {
        long now = System.nanoTime();
        long most = 0;
        for (int host = 0; host < last.length(); host++) {
            most = Math.max(most, Math.max(longest.get(host), now - last.get(host)));
        }
        return TimeUnit.NANOSECONDS.toMillis(most);
    }

    long restart() {
        count.reset();
        for (int host = 0; host < last.length(); host++) {
            last.set(host, System.nanoTime());
            longest.set(host, 0);
        }
        return 0;
    }
}
