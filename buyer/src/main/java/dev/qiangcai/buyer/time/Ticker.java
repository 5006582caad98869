package dev.qiangcai.buyer.time;

/// Elapsed time, and waiting for a moment of it. Every wait of this program for an exact moment goes through here.
public interface Ticker {
    /// Now, on the scale of `System.nanoTime`.
    long nanos();

    /// Returns at that moment, or at once where it has passed; never before it.
    void parkUntil(long nanos) throws InterruptedException;

    /// The machine's own: parks until 2 ms before the moment, then spins, because a parked thread wakes late by what
    /// the kernel's timers are coarse (0.05 to 1 ms) and a spinning one by less than a microsecond.
    static Ticker system() {
        return new ParkThenSpin();
    }
}
