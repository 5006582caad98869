package dev.qiangcai.shop.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The clocks that a session lives by: the wall's, for waits that outlive the program; a monotonic one, for gaps and
/// round trips; and the one place where a session sleeps.
public interface Time extends InstantSource {
    /// `System.nanoTime`, or what stands for it.
    long nanos();

    /// Waits that long, or until `stop` opens.
    ///
    /// @return whether `stop` opened
    boolean pause(Duration length, CountDownLatch stop) throws InterruptedException;

    /// The machine's own clocks.
    static Time system() {
        return of(InstantSource.system());
    }

    /// The machine's monotonic clock beside that wall clock.
    static Time of(InstantSource wall) {
        return new Time() {
            @Override
            public Instant instant() {
                return wall.instant();
            }

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public boolean pause(Duration length, CountDownLatch stop) throws InterruptedException {
                return stop.await(length.toNanos(), TimeUnit.NANOSECONDS);
            }
        };
    }
}
