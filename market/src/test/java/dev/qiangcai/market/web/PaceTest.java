package dev.qiangcai.market.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final AtomicLong ticker = new AtomicLong(Long.MAX_VALUE - 10);

    @Test
    void a_seconds_worth_may_come_at_once_and_then_one_at_a_time() {
        var pace = new Pace(4, ticker::get);
        for (int i = 0; i < 4; i++) {
            assertThat(pace.wait("ann")).isZero();
        }
        assertThat(pace.wait("ann")).isEqualTo(Duration.ofMillis(250));
        assertThat(pace.wait("bo")).isZero();
        ticker.addAndGet(Duration.ofMillis(250).toNanos());
        assertThat(pace.wait("ann")).isZero();
        assertThat(pace.wait("ann")).isPositive();
    }

    @Test
    void without_a_limit_nobody_waits() {
        var pace = new Pace(HouseRules.NO_LIMIT, ticker::get);
        for (int i = 0; i < 10_000; i++) {
            assertThat(pace.wait("ann")).isZero();
        }
    }
}
