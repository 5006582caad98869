package dev.qiangcai.guard.logs;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Bytes per second, with a second's worth of burst. Any thread may spend.
///
/// It keeps the moment at which what was spent will have been earned (a generic cell rate algorithm): one
/// number, so one compare-and-set.
final class Budget {
    private static final double SECOND = 1e9;

    private final double nanosPerByte;
    private final LongSupplier ticker;
    private final AtomicLong paidUntil;

    Budget(long bytesPerSecond, LongSupplier ticker) {
        this.nanosPerByte = SECOND / bytesPerSecond;
        this.ticker = ticker;
        this.paidUntil = new AtomicLong(ticker.getAsLong());
    }

    /// Spends that much, or nothing.
    boolean spend(int bytes) {
        while (true) {
            var now = ticker.getAsLong();
            var paid = paidUntil.get();
            var base = paid - now > 0 ? paid : now;
            // a line larger than a second's worth goes when nothing else did
            if (base != now && base - now + bytes * nanosPerByte > SECOND) {
                return false;
            }
            if (paidUntil.compareAndSet(paid, base + (long) (bytes * nanosPerByte))) {
                return true;
            }
        }
    }
}
