package dev.qiangcai.guard.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.guard.limits.Limits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private static final long TICK = 10_000_000;
    private static final List<Hog> HOGS = List.of(new Hog("hog #7", 1, List.of("shop.Hash.mix:12")));

    private final List<CarrierEvent> events = new ArrayList<>();
    private final FakeScheduler scheduler = new FakeScheduler(2);
    private double processors = 2;
    private int present = 64; // more than is granted, so that a quota meters
    private List<Hog> found = HOGS;
    private boolean unreadable;
    private long requests;
    private long now;

    @Test
    void twice_as_many_hogs_as_processors_are_outnumbered_within_a_tenth_of_a_second() {
        var watchdog = watchdog(CarrierPolicy.ADAPTIVE);
        look(watchdog, 10);
        scheduler.hogs = 4;
        scheduler.waiting = 1;
        look(watchdog, 10);
        assertThat(scheduler.parallelism).isGreaterThan(4);
        assertThat(events)
                .filteredOn(CarrierEvent.Starved.class::isInstance)
                .as("one spell, one report")
                .hasSize(1);
    }

    @Test
    void it_may_look_seldom_until_a_newcomer_waits_and_again_when_the_spell_is_over() {
        var watchdog = watchdog(CarrierPolicy.ADAPTIVE);
        look(watchdog, 10);
        assertThat(watchdog.calm()).isTrue();
        scheduler.hogs = 4;
        look(watchdog, 1);
        assertThat(watchdog.calm()).isFalse();
        look(watchdog, 20);
        scheduler.hogs = 0;
        look(watchdog, 100);
        assertThat(watchdog.calm()).isFalse();
        look(watchdog, 3000);
        assertThat(watchdog.calm()).isTrue();
    }

    @Test
    void carriers_are_never_raised_above_four_times_the_processors() {
        var watchdog = watchdog(CarrierPolicy.ADAPTIVE);
        scheduler.hogs = 100;
        look(watchdog, 1000);
        assertThat(scheduler.parallelism).isEqualTo(8);
    }

    @Test
    void carriers_are_lowered_again_when_the_hogs_have_ended_and_not_before() {
        var watchdog = watchdog(CarrierPolicy.ADAPTIVE);
        scheduler.hogs = 4;
        look(watchdog, 2000);
        assertThat(scheduler.parallelism).isEqualTo(5);
        scheduler.hogs = 0;
        look(watchdog, 1001);
        assertThat(scheduler.parallelism).isEqualTo(2);
        assertThat(events).last().isEqualTo(new CarrierEvent.Moved(5, 2, CarrierEvent.Moved.Reason.CALM));
    }

    @Test
    void policies_other_than_adaptive_report_starved_carriers_and_raise_none() {
        var watchdog = watchdog(CarrierPolicy.CPUS);
        scheduler.hogs = 4;
        look(watchdog, 100);
        assertThat(scheduler.parallelism).isEqualTo(2);
        assertThat(watchdog.spells()).isEqualTo(1);
        assertThat(events).hasAtLeastOneElementOfType(CarrierEvent.Starved.class);
    }

    @Test
    void hogs_are_named_once_a_minute_at_most() {
        var watchdog = watchdog(CarrierPolicy.CPUS);
        scheduler.hogs = 4;
        look(watchdog, 5000);
        assertThat(events)
                .filteredOn(CarrierEvent.Hogged.class::isInstance)
                .containsExactly(new CarrierEvent.Hogged(HOGS));
        look(watchdog, 2000);
        assertThat(events).filteredOn(CarrierEvent.Hogged.class::isInstance).hasSize(2);
        assertThat(watchdog.hogs()).isEqualTo(2);
    }

    @Test
    void a_rush_that_lets_a_carrier_go_within_half_a_second_is_not_searched_for_hogs() {
        var watchdog = watchdog(CarrierPolicy.ADAPTIVE);
        scheduler.hogs = 8;
        look(watchdog, 40);
        scheduler.hogs = 1;
        look(watchdog, 1);
        scheduler.hogs = 2;
        look(watchdog, 100);
        assertThat(events)
                .hasAtLeastOneElementOfType(CarrierEvent.Starved.class)
                .doesNotHaveAnyElementsOfTypes(CarrierEvent.Hogged.class);
    }

    @Test
    void load_without_hogs_gets_no_more_carriers_and_longer_patience() {
        found = List.of();
        var watchdog = watchdog(CarrierPolicy.ADAPTIVE);
        scheduler.hogs = 8;
        look(watchdog, 60);
        assertThat(scheduler.parallelism).isEqualTo(2);
        assertThat(events).last().isEqualTo(new CarrierEvent.Moved(8, 2, CarrierEvent.Moved.Reason.LOAD));
        assertThat(watchdog.hogs()).isZero();
        look(watchdog, 10);
        assertThat(scheduler.parallelism).isEqualTo(2);
        look(watchdog, 100);
        assertThat(scheduler.parallelism)
                .as("in the end a newcomer counts more than a verdict")
                .isEqualTo(8);
    }

    @Test
    void a_full_scheduler_whose_queue_moves_is_not_starved() {
        var watchdog = watchdog(CarrierPolicy.ADAPTIVE);
        for (var i = 0; i < 1000; i++) {
            scheduler.hogs = 2;
            scheduler.waiting = 50;
            look(watchdog, 2);
            scheduler.hogs = 1;
            look(watchdog, 1);
        }
        assertThat(scheduler.parallelism).isEqualTo(2);
        assertThat(events).isEmpty();
    }

    @Test
    void a_pause_that_holds_up_the_watchdog_too_is_no_starvation() {
        var watchdog = watchdog(CarrierPolicy.ADAPTIVE);
        scheduler.hogs = 2;
        scheduler.waiting = 1;
        look(watchdog, 1);
        now += 100 * TICK;
        look(watchdog, 1);
        scheduler.hogs = 0;
        look(watchdog, 10);
        assertThat(events).isEmpty();
    }

    @Test
    void a_watchdog_that_is_always_late_still_sees_hogs() {
        var watchdog = watchdog(CarrierPolicy.ADAPTIVE);
        scheduler.hogs = 4;
        for (var i = 0; i < 20; i++) {
            look(watchdog, 1);
            now += 10 * TICK;
        }
        assertThat(scheduler.parallelism).isEqualTo(5);
    }

    @Test
    void carriers_follow_the_containers_limit_up_and_down_within_a_second_or_so() {
        var watchdog = watchdog(CarrierPolicy.ADAPTIVE);
        look(watchdog, 1);
        processors = 3.5;
        look(watchdog, 101);
        assertThat(scheduler.parallelism).isEqualTo(4);
        processors = 1;
        look(watchdog, 101);
        assertThat(scheduler.parallelism).isEqualTo(1);
        assertThat(events)
                .containsExactly(
                        new CarrierEvent.Moved(2, 4, CarrierEvent.Moved.Reason.POLICY),
                        new CarrierEvent.Moved(4, 1, CarrierEvent.Moved.Reason.POLICY));
    }

    @Test
    void carriers_to_spare_come_and_go_with_load_where_no_quota_meters() {
        present = 2;
        var watchdog = watchdog(CarrierPolicy.ADAPTIVE);
        look(watchdog, 100);
        assertThat(scheduler.parallelism).isEqualTo(2);
        rush(watchdog);
        assertThat(scheduler.parallelism).isEqualTo(4);
        scheduler.hogs = 1;
        look(watchdog, 600);
        assertThat(scheduler.parallelism).isEqualTo(2);
        assertThat(events)
                .containsExactly(
                        new CarrierEvent.Moved(2, 4, CarrierEvent.Moved.Reason.CROWDED),
                        new CarrierEvent.Moved(4, 2, CarrierEvent.Moved.Reason.ROOMY));
    }

    @Test
    void under_a_quota_no_carriers_are_spared() {
        var watchdog = watchdog(CarrierPolicy.ADAPTIVE);
        rush(watchdog);
        assertThat(scheduler.parallelism).isEqualTo(2);
        assertThat(events).isEmpty();
    }

    /// More than two can run, and each has its turn.
    private void rush(Watchdog watchdog) {
        for (var i = 0; i < 10; i++) {
            scheduler.hogs = 3;
            look(watchdog, 1);
            scheduler.hogs = 1;
            look(watchdog, 1);
        }
    }

    @Test
    void a_lower_limit_lowers_the_relief_with_it() {
        var watchdog = watchdog(CarrierPolicy.ADAPTIVE);
        scheduler.hogs = 100;
        look(watchdog, 100);
        processors = 1;
        look(watchdog, 200);
        assertThat(scheduler.parallelism).isEqualTo(4);
    }

    @Test
    void the_rate_of_requests_moves_the_carriers_after_five_seconds() {
        processors = 4;
        var watchdog = watchdog(CarrierPolicy.RATE);
        look(watchdog, 1);
        assertThat(scheduler.parallelism).isEqualTo(4);
        requests = 5 * 3500;
        look(watchdog, 501);
        assertThat(scheduler.parallelism).isEqualTo(7);
        look(watchdog, 12 * 500);
        assertThat(scheduler.parallelism).as("the peak was a minute ago").isEqualTo(4);
    }

    @Test
    void unreadable_limits_are_said_once_and_the_carriers_stay() {
        var watchdog = watchdog(CarrierPolicy.ADAPTIVE);
        look(watchdog, 1);
        unreadable = true;
        look(watchdog, 1000);
        assertThat(events).singleElement().isInstanceOf(CarrierEvent.Trouble.class);
        assertThat(events.get(0).sentence().toString()).contains("odd file");
        assertThat(scheduler.parallelism).isEqualTo(2);
    }

    private void look(Watchdog watchdog, int looks) {
        for (var i = 0; i < looks; i++) {
            watchdog.look(now);
            now += TICK;
        }
    }

    private Watchdog watchdog(CarrierPolicy policy) {
        var course = new Course(policy, this::limits, () -> requests, events::add, now);
        var canary = new Canary(scheduler, TICK);
        return new Watchdog(
                new NudgedScheduler(scheduler, scheduler),
                course,
                canary,
                new HogSearch(Runnable::run, () -> found, events::add),
                events::add);
    }

    private Limits limits() {
        if (unreadable) {
            throw new IllegalStateException("odd file");
        }
        return LimitsOf.processors(processors, present);
    }
}
