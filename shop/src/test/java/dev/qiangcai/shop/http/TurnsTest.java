package dev.qiangcai.shop.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Duration GAP = Duration.ofMillis(200);

    private final SetTime time = new SetTime(SetTime.NOON);
    private final SessionSettings settings = SessionSettings.of(
                    "t", URI.create("https://a.example"), Set.of("a.example"))
            .withTime(time, new Random(1));

    @Test
    void the_first_request_leaves_at_once_and_the_next_after_the_gap() throws InterruptedException {
        var turns = turns(GAP, 1);
        assertThat(turns.holdBack("a.example")).isZero();
        turns.await("a.example");
        assertThat(time.pauses()).isEmpty();
        assertThat(turns.holdBack("a.example")).isEqualTo(GAP);
        turns.await("a.example");
        assertThat(time.pauses()).containsExactly(GAP);
    }

    @Test
    void time_that_passed_counts_for_the_gap_but_is_not_saved_up() throws InterruptedException {
        var turns = turns(GAP, 1);
        turns.await("a.example");
        time.advance(Duration.ofSeconds(10));
        turns.await("a.example");
        assertThat(time.pauses()).isEmpty();
        turns.await("a.example");
        assertThat(time.pauses()).containsExactly(GAP);
    }

    @Test
    void a_hold_comes_before_the_gap_and_is_not_followed_by_a_burst() throws InterruptedException {
        var holds = new Holds(settings.withPace(GAP, 1));
        var turns = new Turns(settings.withPace(GAP, 1), holds);
        holds.hold("a.example", Duration.ofSeconds(5));
        assertThat(turns.holdBack("a.example")).isEqualTo(Duration.ofSeconds(5));
        turns.await("a.example");
        turns.await("a.example");
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(5), GAP);
    }

    @Test
    void a_hold_of_one_host_does_not_hold_another() throws InterruptedException {
        var holds = new Holds(settings);
        holds.hold("b.example", Duration.ofSeconds(5));
        new Turns(settings, holds).await("a.example");
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void never_more_at_once_than_the_pace_allows() throws InterruptedException {
        var turns = turns(Duration.ZERO, 3);
        var now = new AtomicInteger();
        var most = new ConcurrentSkipListSet<Integer>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 64; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                for (int turn = 0; turn < 20; turn++) {
                    try {
                        turns.enter(Places.Rank.IN_TURN);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    most.add(now.incrementAndGet());
                    LockSupport.parkNanos(1_000);
                    now.decrementAndGet();
                    turns.leave();
                }
            }));
        }
        for (var thread : threads) thread.join();
        assertThat(most.last()).isLessThanOrEqualTo(3);
    }

    @Test
    void threads_that_come_together_leave_a_gap_apart() throws InterruptedException {
        var clock = new Still();
        var shared = settings.withPace(GAP, 64).withTime(clock, new Random(1));
        var turns = new Turns(shared, new Holds(shared));
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 50; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    turns.await("a.example");
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }));
        }
        for (var thread : threads) thread.join();
        assertThat(clock.pauses).hasSize(49).first().isEqualTo(GAP);
        assertThat(clock.pauses.last()).isEqualTo(GAP.multipliedBy(49));
    }

    private Turns turns(Duration gap, int inFlight) {
        var paced = settings.withPace(gap, inFlight);
        return new Turns(paced, new Holds(paced));
    }

    /// Clocks that stand, so that every pause shows the moment that it waits for.
    private static final class Still implements Time {
        private final ConcurrentSkipListSet<Duration> pauses = new ConcurrentSkipListSet<>();

        @Override
        public java.time.Instant instant() {
            return SetTime.NOON;
        }

        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public boolean pause(Duration length, java.util.concurrent.CountDownLatch stop) {
            pauses.add(length);
            return false;
        }
    }
}
