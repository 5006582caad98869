package dev.qiangcai.guard.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LimiterTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Limiter limiter = new Limiter(fixed(3), nanos::get);

    private static LimiterSettings fixed(int limit) {
        return new LimiterSettings(limit, limit, limit, Duration.ofMillis(100), Duration.ofSeconds(5));
    }

    private Permit permit() {
        return (Permit) limiter.admit();
    }

    @Test
    void as_many_are_let_in_as_the_limit_says_and_the_next_is_told_503_and_when_to_come_back() {
        var permits = new ArrayList<Permit>();
        for (var i = 0; i < 3; i++) {
            permits.add(permit());
        }
        assertThat(limiter.admit()).isInstanceOfSatisfying(Shed.class, shed -> {
            assertThat(shed.status()).isEqualTo(503);
            assertThat(shed.retryAfterSeconds()).isEqualTo(1);
            assertThat(shed.reason()).isEqualTo(Shed.Reason.CROWDED);
        });
        permits.get(0).close();
        assertThat(limiter.admit()).isInstanceOf(Permit.class);
        assertThat(limiter.admitted()).isEqualTo(4);
        assertThat(limiter.shed()).isEqualTo(1);
    }

    @Test
    void a_permit_that_is_ended_twice_frees_one_place() {
        var permit = permit();
        permit();
        permit.dropped();
        permit.success();
        permit.close();
        assertThat(limiter.inFlight()).isEqualTo(1);
    }

    @Test
    void a_share_that_somebody_asks_to_shed_is_taken_from_the_limit() {
        limiter.shed(0.5);
        var permit = permit();
        assertThat(limiter.admit())
                .isInstanceOfSatisfying(
                        Shed.class, shed -> assertThat(shed.reason()).isEqualTo(Shed.Reason.ASKED));
        permit.close();
        limiter.shed(0.99);
        permit().close(); // something is let in as long as not everything is to be shed
        limiter.shed(1);
        assertThat(limiter.admit()).isInstanceOf(Shed.class);
        limiter.shed(Double.NaN);
        permit().close();
        assertThat(limiter.level()).isZero();
    }

    @Test
    void the_more_are_shed_the_wider_their_return_is_spread() {
        for (var i = 0; i < 12; i++) { // enough to end a window, in which most are shed
            var permits = List.of(permit(), permit(), permit());
            for (var more = 0; more < 100; more++) {
                limiter.admit();
            }
            nanos.addAndGet(20_000_000);
            permits.forEach(Permit::close);
        }
        List.of(permit(), permit(), permit());
        var seconds = new TreeSet<Long>();
        for (var i = 0; i < 100; i++) {
            seconds.add(((Shed) limiter.admit()).retryAfterSeconds());
        }
        assertThat(seconds).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void a_call_that_throws_gives_its_place_back() throws Exception {
        for (var i = 0; i < 10; i++) {
            assertThatThrownBy(() -> limiter.call(() -> {
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
        }
        assertThat(limiter.inFlight()).isZero();
        assertThat(limiter.call(() -> "yes")).isEqualTo("yes");
        limiter.shed(1);
        assertThatThrownBy(() -> limiter.call(() -> "never")).isInstanceOfSatisfying(RequestShed.class, refused -> {
            assertThat(refused.shed().retryAfterSeconds()).isPositive();
            assertThat(refused).hasMessageContaining("Try again in");
        });
    }

    @Test
    void the_bound_holds_and_no_permit_leaks_whatever_many_threads_do() throws InterruptedException {
        var bound = 7;
        var shared = new Limiter(new LimiterSettings(bound, 1, bound, Duration.ofMillis(1), Duration.ofSeconds(5)));
        var inside = new AtomicInteger();
        var worst = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        var go = new CountDownLatch(1);
        for (var seed = 0; seed < 64; seed++) {
            var chance = new Random(seed);
            threads.add(Thread.ofVirtual().start(() -> {
                await(go);
                for (var i = 0; i < 2_000; i++) {
                    if (shared.admit() instanceof Permit permit) {
                        worst.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.onSpinWait();
                        inside.decrementAndGet();
                        end(permit, chance.nextInt(5));
                    }
                }
            }));
        }
        go.countDown();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(worst.get()).isBetween(1, bound);
        assertThat(shared.inFlight()).isZero();
        assertThat(shared.admitted() + shared.shed()).isEqualTo(64 * 2_000);
    }

    @Test
    void latency_moves_the_limit() {
        var free = new Limiter(LimiterSettings.usual(), nanos::get);
        for (var window = 0; window < 300; window++) {
            var permits = new ArrayList<Permit>();
            while (free.admit() instanceof Permit permit) {
                permits.add(permit);
            }
            // six at a time, 10 ms each: those who come last wait longest
            for (var i = 0; i < permits.size(); i++) {
                if (i % 6 == 0) {
                    nanos.addAndGet(10_000_000);
                }
                permits.get(i).close();
            }
            nanos.addAndGet(100_000_000 - permits.size() * 10_000_000L / 6);
        }
        assertThat(free.limit()).isBetween(3, 19);
    }

    private static void end(Permit permit, int how) {
        switch (how) {
            case 0 -> permit.ignored();
            case 1 -> permit.dropped();
            case 2 -> {
                permit.success();
                permit.success();
            }
            default -> permit.close();
        }
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
