package dev.qiangcai.guard.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradientTest {
    private static final double MS = 1e6;

    private final Gradient gradient = new Gradient(settings(20, 2, 1_000));

    /// A service that works on `capacity` requests at once, each for 10 ms, and lets the rest wait.
    private static Gradient.Window crowded(int inFlight, int capacity) {
        return new Gradient.Window(10 * MS * Math.max(1, (double) inFlight / capacity), inFlight, false);
    }

    private static LimiterSettings settings(int initial, int least, int most) {
        return new LimiterSettings(initial, least, most, Duration.ofMillis(100), Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({"2, 4", "8, 13", "50, 66", "300, 375"})
    void under_a_steady_overload_the_limit_settles_just_above_what_is_worked_on_at_once(int capacity, int most) {
        gradient.move(new Gradient.Window(10 * MS, 1, false)); // a quiet moment before the rush
        for (var i = 0; i < 1_000; i++) {
            gradient.move(crowded(gradient.limit(), capacity));
        }
        for (var i = 0; i < 1_000; i++) { // it stays there: no drift, but for the short probes
            gradient.move(crowded(gradient.limit(), capacity));
            assertThat(gradient.limit()).isBetween(capacity / 2, most);
        }
    }

    @Test
    void one_that_starts_in_the_middle_of_an_overload_finds_the_limit_too() {
        for (var i = 0; i < 1_000; i++) {
            gradient.move(crowded(gradient.limit(), 5));
        }
        assertThat(gradient.limit()).isBetween(3, 9);
    }

    @Test
    void a_rush_on_an_idle_service_that_could_do_more_is_let_in_within_a_second() {
        for (var i = 0; i < 10; i++) {
            gradient.move(crowded(gradient.limit(), 400));
        }
        assertThat(gradient.limit()).isGreaterThan(300);
    }

    @Test
    void a_service_with_little_to_do_keeps_its_limit() {
        for (var i = 0; i < 100; i++) {
            gradient.move(new Gradient.Window(10 * MS, 3, false));
        }
        assertThat(gradient.limit()).isEqualTo(20);
    }

    @Test
    void what_is_dropped_takes_a_tenth() {
        gradient.move(new Gradient.Window(10 * MS, 20, true));
        assertThat(gradient.limit()).isEqualTo(18);
    }

    @Test
    void a_service_that_has_become_slower_for_good_is_believed_in_the_end() {
        for (var i = 0; i < 200; i++) {
            gradient.move(crowded(gradient.limit(), 40));
        }
        for (var i = 0; i < 500; i++) {
            var slower = new Gradient.Window(crowded(gradient.limit(), 40).latency() * 3, gradient.limit(), false);
            gradient.move(slower);
        }
        assertThat(gradient.limit()).isGreaterThan(30);
        assertThat(gradient.usual()).isGreaterThan(25 * MS);
    }

    @Test
    void a_machine_that_others_slow_down_by_half_does_not_make_the_limit_collapse() {
        for (var i = 0; i < 100; i++) {
            gradient.move(crowded(gradient.limit(), 8));
        }
        for (var i = 0; i < 60; i++) {
            gradient.move(new Gradient.Window(crowded(gradient.limit(), 8).latency() * 2.5, gradient.limit(), false));
        }
        assertThat(gradient.limit()).isBetween(7, 13);
    }

    @Test
    void whatever_it_sees_the_limit_stays_in_its_bounds() {
        for (var seed = 0; seed < 200; seed++) {
            var chance = new Random(seed);
            var least = 1 + chance.nextInt(10);
            var most = least + chance.nextInt(100);
            var any = new Gradient(settings(least, least, most));
            for (var i = 0; i < 500; i++) {
                var latency = Math.exp(chance.nextGaussian() * 5) * MS;
                any.move(new Gradient.Window(latency, chance.nextInt(200), chance.nextInt(10) == 0));
                assertThat(any.limit()).as("seed %d, window %d", seed, i).isBetween(least, most);
            }
        }
    }

    @Test
    void impossible_settings_are_refused_with_what_was_given() {
        assertThatThrownBy(() -> settings(1, 2, 3)).hasMessageContaining("least 2, initial 1, most 3");
        assertThatThrownBy(() -> settings(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
