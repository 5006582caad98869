package dev.qiangcai.buyer.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.time.Anchor;
import dev.qiangcai.buyer.time.ClockEstimate;
import dev.qiangcai.buyer.time.Probing;
import dev.qiangcai.buyer.time.RoundTrip;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FireTimeTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration SKEW = Duration.ofSeconds(37);

    @Test
    void the_request_leaves_half_the_shortest_round_trip_early_and_a_guard_late() {
        var time = FireTime.of(estimate(Duration.ofMillis(15)), NOON.plusSeconds(60));
        assertThat(time.oneWay()).isEqualTo(Duration.ofMillis(15));
        assertThat(time.guard()).isEqualTo(Duration.ofMillis(5));
        assertThat(Duration.ofNanos(time.nanos()))
                .isEqualTo(Duration.ofSeconds(60).minus(SKEW).minusMillis(15).plusMillis(5));
    }

    @Test
    void the_owners_guard_goes_before_the_usual_one() {
        var time = FireTime.of(estimate(Duration.ofMillis(15)), NOON.plusSeconds(60), Duration.ZERO);
        assertThat(Duration.ofNanos(time.nanos()))
                .isEqualTo(Duration.ofSeconds(60).minus(SKEW).minusMillis(15));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT0.002S", "PT0.006S, PT0.002S", "PT0.03S, PT0.01S", "PT0.15S, PT0.05S", "PT0.6S, PT0.05S"})
    void the_guard_is_a_third_of_the_bound_between_2_and_50_ms(Duration bound, Duration guard) {
        assertThat(FireTime.guardFor(estimate(bound))).isEqualTo(guard);
    }

    private static ClockEstimate estimate(Duration bound) {
        var roundTrip = new RoundTrip(Duration.ofMillis(30), Duration.ofMillis(34));
        return new ClockEstimate(new Anchor(NOON, 0), SKEW, bound, roundTrip, new Probing(12, 0, 0, List.of()));
    }
}
