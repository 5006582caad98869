package dev.qiangcai.lab.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalsTest {
    private static final Duration SPAN = Duration.ofSeconds(10);

    @Test
    void uniform_ones_keep_their_distance() {
        assertThat(Arrivals.UNIFORM.due(4, Duration.ofSeconds(1), 1))
                .containsExactly(0, 250_000_000, 500_000_000, 750_000_000);
    }

    @Test
    void those_by_chance_are_about_as_many_and_all_within_the_span() {
        for (long seed = 0; seed < 20; seed++) {
            var due = Arrivals.POISSON.due(1000, SPAN, seed);
            assertThat(due.length).as("seed %d", seed).isBetween(9500, 10_500);
            assertThat(due).as("seed %d", seed).isSorted();
            assertThat(due[due.length - 1]).as("seed %d", seed).isLessThan(SPAN.toNanos());
        }
    }

    @Test
    void those_by_chance_come_in_clusters() {
        var due = Arrivals.POISSON.due(1000, SPAN, 3);
        var perTenth = new int[100];
        Arrays.stream(due).forEach(at -> perTenth[(int) (at / Slot.NANOS)]++);
        double variance = Arrays.stream(perTenth)
                .mapToDouble(n -> (n - 100.0) * (n - 100.0))
                .average()
                .orElseThrow();
        assertThat(variance).isBetween(50.0, 180.0);
    }

    @Test
    void a_seed_gives_the_same_times_again() {
        var first = Arrivals.POISSON.due(100, SPAN, 5);
        var again = Arrivals.POISSON.due(100, SPAN, 5);
        assertThat(first).isEqualTo(again).isNotEqualTo(Arrivals.POISSON.due(100, SPAN, 6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1e9, Double.NaN, Double.POSITIVE_INFINITY})
    void a_rate_that_nobody_can_keep_is_refused(double rate) {
        assertThatThrownBy(() -> Arrivals.UNIFORM.due(rate, SPAN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/s for");
    }
}
