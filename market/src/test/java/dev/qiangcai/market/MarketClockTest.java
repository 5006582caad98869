package dev.qiangcai.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MarketClockTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000000001Z");

    @Test
    void it_runs_with_the_ticker_ahead_by_its_skew_and_its_steps() {
        var ticker = new AtomicLong(-5);
        var clock = new MarketClock(NOON, Duration.ofSeconds(37), ticker::get);
        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(37));
        ticker.addAndGet(1_000_000_007);
        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(38).plusNanos(7));
        clock.step(Duration.ofSeconds(-5));
        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(33).plusNanos(7));
        assertThat(clock.at(-5)).isEqualTo(NOON.plusSeconds(32));
    }
}
