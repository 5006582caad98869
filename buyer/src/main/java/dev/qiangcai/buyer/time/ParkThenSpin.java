package dev.qiangcai.buyer.time;

import java.util.concurrent.locks.LockSupport;

/// Parks for most of a wait and spins for the rest. Stateless.
final class ParkThenSpin implements Ticker {
    static final long SPIN_NANOS = 2_000_000;

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void parkUntil(long nanos) throws InterruptedException {
        for (long left = nanos - System.nanoTime(); left > SPIN_NANOS; left = nanos - System.nanoTime()) {
            stopIfInterrupted();
            LockSupport.parkNanos(this, left - SPIN_NANOS);
        }
        while (nanos - System.nanoTime() > 0) {
            stopIfInterrupted();
            Thread.onSpinWait();
        }
        stopIfInterrupted();
    }

    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while waiting for a moment");
        }
    }
}
