package dev.qiangcai.market.web;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// So many requests a second for each key, a second's worth of them at once. Safe for any number of threads.
///
/// For each key it keeps one number: the time at which its last request would have been due, had all come evenly.
final class Pace {
    private static final int MOST_KEYS = 100_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long gapNanos;
    private final LongSupplier ticker;
    private final ConcurrentHashMap<String, AtomicLong> dues = new ConcurrentHashMap<>();

    Pace(int perSecond, LongSupplier ticker) {
        this.gapNanos = SECOND / perSecond;
        this.ticker = ticker;
    }

    /// How long the key has to wait; zero if it may go on, which then counts as a request.
    Duration wait(String key) {
        if (gapNanos == 0) {
            return Duration.ZERO;
        }
        if (dues.size() >= MOST_KEYS) {
            dues.clear();
        }
        long now = ticker.getAsLong();
        var due = dues.computeIfAbsent(key, _ -> new AtomicLong(now));
        while (true) {
            long last = due.get();
            long next = (last - now > 0 ? last : now) + gapNanos;
            if (next - now > SECOND) {
                return Duration.ofNanos(next - now - SECOND);
            }
            if (due.compareAndSet(last, next)) {
                return Duration.ZERO;
            }
        }
    }
}
