package dev.qiangcai.guard.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReliefTest {
    private static final int HOLD = 500;

    @Test
    void each_alarm_doubles_the_carriers_up_to_the_bound() {
        var relief = Relief.none().alarmed(2, 8, new Reading(2, 2, 1));
        assertThat(relief.over(2, 8)).isEqualTo(4);
        relief = relief.alarmed(2, 8, new Reading(4, 4, 1));
        assertThat(relief.over(2, 8)).isEqualTo(8);
        relief = relief.alarmed(2, 8, new Reading(8, 8, 1));
        assertThat(relief.over(2, 8)).isEqualTo(8);
    }

    @Test
    void an_alarm_makes_room_for_all_that_wait_up_to_the_bound() {
        assertThat(Relief.none().alarmed(2, 8, new Reading(2, 2, 5)).over(2, 8)).isEqualTo(7);
        assertThat(Relief.none()
                        .alarmed(2, 8, new Reading(2, 2, 10_000_000_000L))
                        .over(2, 8))
                .isEqualTo(8);
    }

    @Test
    void relief_goes_above_threads_that_stayed_mounted_when_the_limit_was_lowered() {
        var relief = Relief.none().alarmed(1, 16, new Reading(1, 5, 1));
        assertThat(relief.over(1, 16)).isEqualTo(6);
    }

    @Test
    void relief_ends_after_a_hold_in_which_no_more_threads_were_mounted_than_the_policy_has_carriers() {
        var relief = looks(Relief.none().alarmed(2, 8, new Reading(2, 2, 5)), HOLD - 1, 2);
        assertThat(relief.needed()).isTrue();
        assertThat(relief.calm(2, new Reading(4, 2, 0)).needed()).isFalse();
    }

    @Test
    void relief_stays_while_hogs_are_mounted() {
        var relief = looks(Relief.none().alarmed(2, 8, new Reading(2, 2, 1)), 10 * HOLD, 3);
        assertThat(relief.over(2, 8)).isEqualTo(4);
    }

    @Test
    void hogs_that_come_and_go_lengthen_the_hold() {
        var relief = Relief.none().alarmed(2, 8, new Reading(2, 2, 5));
        assertThat(relief.hold()).isEqualTo(HOLD);
        relief = looks(relief, HOLD, 0).alarmed(2, 8, new Reading(2, 2, 5));
        assertThat(relief.hold()).isEqualTo(2 * HOLD);
        relief = looks(relief, 2 * HOLD, 0);
        assertThat(relief.needed()).isFalse();
        relief = looks(relief, 2 * HOLD + 1, 0);
        assertThat(relief).as("forgotten after a hold of calm").isEqualTo(Relief.none());
    }

    @Test
    void whatever_happens_the_carriers_lie_between_what_the_policy_asks_and_the_bound() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var relief = Relief.none();
        var carriers = 1;
        for (var i = 0; i < 100_000; i++) {
            var base = 1 + random.nextInt(8);
            var most = 4 * base;
            var reading = new Reading(carriers, random.nextInt(40), random.nextInt(3));
            relief = random.nextInt(100) == 0 ? relief.alarmed(base, most, reading) : relief.calm(base, reading);
            carriers = relief.over(base, most);
            assertThat(carriers).as("seed %d, step %d", seed, i).isBetween(base, most);
            assertThat(relief.hold()).as("seed %d, step %d", seed, i).isBetween(HOLD, 16 * HOLD);
        }
    }

    private static Relief looks(Relief relief, int looks, int mounted) {
        for (var i = 0; i < looks; i++) {
            relief = relief.calm(2, new Reading(4, mounted, 0));
        }
        return relief;
    }
}
