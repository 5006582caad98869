package dev.qiangcai.buyer.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockEstimateTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant OPENING = NOON.plusSeconds(100);
    private static final ClockEstimate ESTIMATE = new ClockEstimate(
            new Anchor(NOON, 5_000),
            Duration.ofSeconds(37),
            Duration.ofMillis(12),
            new RoundTrip(Duration.ofMillis(20), Duration.ofMillis(24)),
            new Probing(12, 0, 0, List.of()));

    @Test
    void a_store_whose_clock_is_ahead_opens_sooner_by_ours() {
        assertThat(ESTIMATE.nanosAt(OPENING))
                .isEqualTo(5_000 + Duration.ofSeconds(63).toNanos());
        assertThat(ESTIMATE.storeTimeAt(5_000)).isEqualTo(NOON.plusSeconds(37));
        assertThat(ESTIMATE.storeTimeAt(ESTIMATE.nanosAt(OPENING))).isEqualTo(OPENING);
    }

    @Test
    void an_order_that_came_too_early_takes_off_the_upper_side() {
        long sent = ESTIMATE.nanosAt(OPENING) - Duration.ofMillis(4).toNanos();
        var wiser = ESTIMATE.afterNotOpen(sent, OPENING);
        assertThat(wiser.bound()).isEqualTo(Duration.ofMillis(8));
        assertThat(wiser.offset()).isEqualTo(Duration.ofSeconds(37).minusMillis(4));
        assertThat(wiser.nanosAt(OPENING)).isGreaterThan(ESTIMATE.nanosAt(OPENING));
    }

    @Test
    void a_store_that_opens_later_than_it_says_teaches_nothing_about_its_clock() {
        long sent = ESTIMATE.nanosAt(OPENING) + Duration.ofMillis(13).toNanos();
        assertThat(ESTIMATE.afterNotOpen(sent, OPENING)).isEqualTo(ESTIMATE);
    }

    @Test
    void what_is_known_widens_by_the_drift_of_the_crystals() {
        long later = 5_000 + Duration.ofSeconds(100).toNanos();
        assertThat(ESTIMATE.interval(later).width())
                .isEqualTo(Duration.ofMillis(24 + 20).toNanos());
    }

    @Test
    void a_moment_beyond_counting_becomes_the_last_that_can_be_counted() {
        assertThat(ESTIMATE.nanosAt(Instant.parse("9999-12-31T00:00:00Z")))
                .isEqualTo(ESTIMATE.nanosAt(Instant.parse("3000-01-01T00:00:00Z")));
    }
}
