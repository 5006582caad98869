package dev.qiangcai.buyer.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.shop.ClockSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StoreClockTest {
    private static final int SEEDS = 400;

    @Test
    void the_truth_always_lies_in_the_interval() throws InterruptedException {
        for (long seed = 0; seed < SEEDS; seed++) {
            var store = anyStore(seed);
            var clock = store.clock();
            Consumer<ClockEstimate> contained = holdsTheTruth(store, seed);
            var first = clock.estimate(12, contained);
            store.ticker.advance(Duration.ofMinutes(5));
            var second = clock.refine(first, 4, contained);
            store.ticker.advance(Duration.ofSeconds(45));
            clock.refine(second, 4, contained);
        }
    }

    @Test
    void a_dozen_looks_at_a_whole_second_clock_find_it_to_a_millisecond() {
        var errors = micros(seed -> {
            var store = new SimulatedStore(seed);
            return store.errorOf(estimate(store, 12));
        });
        assertThat(errors[SEEDS / 2]).as("median error in µs").isLessThan(1_000);
        assertThat(errors[SEEDS * 99 / 100]).as("99th percentile in µs").isLessThan(5_000);
    }

    @Test
    void a_path_that_is_longer_there_than_back_costs_its_unevenness_and_no_more() {
        var errors = micros(seed -> {
            var store = new SimulatedStore(seed);
            store.shareThere = 0.5 + 0.1 * store.random.nextDouble();
            return store.errorOf(estimate(store, 12));
        });
        assertThat(errors[SEEDS / 2]).as("median error in µs").isLessThan(1_500);
    }

    @Test
    void a_millisecond_clock_is_found_too_and_needs_no_second_to_pass() {
        var errors = micros(seed -> {
            var store = new SimulatedStore(seed);
            store.unit = Duration.ofMillis(1);
            var estimate = estimate(store, 12);
            assertThat(Duration.between(SimulatedStore.START, store.ticker.instant()))
                    .isLessThan(Duration.ofSeconds(2));
            return store.errorOf(estimate);
        });
        assertThat(errors[SEEDS / 2]).as("median error in µs").isLessThan(1_000);
    }

    @Test
    void one_plain_date_header_is_hundreds_of_times_worse() {
        var errors = micros(seed -> {
            var store = new SimulatedStore(seed);
            var look = store.get().orElseThrow();
            return Duration.between(store.truth(), look.stamp());
        });
        assertThat(errors[SEEDS / 2]).as("median error in µs").isGreaterThan(200_000);
    }

    @Test
    void the_interval_shrinks_at_every_look_down_to_the_round_trip() {
        var store = new SimulatedStore(7);
        store.roundTrip = Duration.ofMillis(20);
        var estimate = estimate(store, 12);
        var widths = estimate.probing().widths();
        assertThat(widths.getFirst()).isGreaterThan(Duration.ofSeconds(1));
        assertThat(widths.get(4)).isLessThan(Duration.ofMillis(150));
        assertThat(widths.getLast()).isLessThan(Duration.ofMillis(28));
        assertThat(estimate.bound()).isLessThan(Duration.ofMillis(14));
        assertThat(estimate.roundTrip().least()).isBetween(Duration.ofMillis(20), Duration.ofMillis(25));
    }

    @Test
    void looking_ends_once_it_no_longer_helps() {
        var store = new SimulatedStore(3);
        store.jitter = Duration.ZERO;
        store.unit = Duration.ofMillis(1);
        assertThat(estimate(store, 50).probing().used()).isLessThan(20);
    }

    @Test
    void looks_keep_the_stores_pace_and_still_hit_the_edge() throws InterruptedException {
        var store = new SimulatedStore(11);
        store.pace = Duration.ofSeconds(3);
        var bounds = new ArrayList<Duration>();
        store.clock().estimate(8, estimate -> bounds.add(estimate.bound()));
        assertThat(bounds.getLast()).isLessThan(Duration.ofMillis(30));
        assertThat(Duration.between(SimulatedStore.START, store.ticker.instant()))
                .isGreaterThan(Duration.ofSeconds(21));
    }

    @Test
    void a_step_on_the_way_starts_the_estimate_again() throws InterruptedException {
        for (long seed = 0; seed < SEEDS; seed++) {
            var store = new SimulatedStore(seed);
            var step = Duration.ofMillis(store.random.nextInt(1_100, 90_000));
            var estimate = store.clock().estimate(12, seen -> {
                if (seen.probing().used() == 6 && seen.probing().restarts() == 0) {
                    store.skew = store.skew.plus(step);
                }
            });
            assertThat(estimate.probing().restarts()).as("seed %s", seed).isEqualTo(1);
            assertThat(store.errorOf(estimate).abs()).as("seed %s", seed).isLessThan(Duration.ofMillis(16));
        }
    }

    @Test
    void a_step_between_estimates_is_noticed_even_when_it_is_a_fraction_of_a_second() throws InterruptedException {
        for (long seed = 0; seed < SEEDS; seed++) {
            var store = new SimulatedStore(seed);
            var first = store.clock().estimate(12);
            store.ticker.advance(Duration.ofSeconds(30));
            var step = Duration.ofMillis(store.random.nextInt(100, 900));
            store.skew = store.random.nextBoolean() ? store.skew.plus(step) : store.skew.minus(step);
            var second = store.clock().refine(first, 4);
            assertThat(second.probing().restarts())
                    .as("seed %s, step %s", seed, step)
                    .isPositive();
            assertThat(store.errorOf(second).abs())
                    .as("seed %s, step %s", seed, step)
                    .isLessThan(Duration.ofMillis(40));
        }
    }

    @Test
    void a_clock_that_jumps_at_every_look_does_not_hold_us_for_ever() throws InterruptedException {
        var store = new SimulatedStore(5);
        store.clock().estimate(12, seen -> store.skew = store.skew.plusSeconds(10));
        assertThat(store.looks).isLessThanOrEqualTo(36);
    }

    @Test
    void lost_looks_are_counted_and_the_rest_are_used() {
        var store = new SimulatedStore(2);
        store.lost = 0.3;
        var probing = estimate(store, 12).probing();
        assertThat(probing.lost()).isPositive();
        assertThat(probing.used() + probing.lost()).isEqualTo(store.looks);
    }

    @Test
    void two_looks_are_enough_and_no_loss_of_both_ends_the_reading() {
        for (long seed = 0; seed < 200; seed++) {
            var store = new SimulatedStore(seed);
            store.lost = 0.4;
            var probing = estimate(store, 2).probing();
            assertThat(probing.used()).as("seed %s", seed).isPositive();
            assertThat(store.looks).as("seed %s", seed).isLessThanOrEqualTo(Math.max(2, probing.lost() + 1));
        }
    }

    @Test
    void refining_with_every_look_lost_keeps_the_old_estimate_and_owns_that_it_aged() throws InterruptedException {
        var store = new SimulatedStore(2);
        var first = estimate(store, 12);
        store.lost = 1;
        store.ticker.advance(Duration.ofMinutes(10));
        var second = store.clock().refine(first, 4);
        assertThat(second.roundTrip()).isEqualTo(first.roundTrip());
        assertThat(second.bound().minus(first.bound())).isBetween(Duration.ofMillis(60), Duration.ofMillis(61));
        assertThat(second.offset().minus(first.offset()).abs()).isLessThan(Duration.ofNanos(3));
    }

    @Test
    void a_clock_that_cannot_be_read_is_an_error_that_says_what_to_do() {
        var store = new SimulatedStore(2);
        store.lost = 1;
        assertThatThrownBy(() -> store.clock().estimate(12))
                .isInstanceOf(ClockUnreadable.class)
                .hasMessageContaining("12 tries")
                .hasMessageContaining("Check the network");
    }

    @Test
    void a_stamp_of_no_sane_year_is_a_lost_look() {
        var ticker = new VirtualTicker(SimulatedStore.START);
        for (var stamp : List.of(Instant.MAX, Instant.MIN, Instant.EPOCH, Instant.parse("9999-12-31T23:59:59Z"))) {
            var sample = new ClockSample(ticker.nanos(), ticker.nanos(), stamp, Duration.ofSeconds(1));
            var clock = new StoreClock(() -> Optional.of(sample), () -> Duration.ZERO, ticker, ticker);
            assertThatThrownBy(() -> clock.estimate(3)).isInstanceOf(ClockUnreadable.class);
        }
    }

    @Test
    void an_interrupt_ends_the_looking() {
        var store = new SimulatedStore(2);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> store.clock().estimate(12)).isInstanceOf(InterruptedException.class);
    }

    private static SimulatedStore anyStore(long seed) {
        var store = new SimulatedStore(seed);
        store.unit = store.random.nextBoolean() ? Duration.ofSeconds(1) : Duration.ofMillis(1);
        store.jitter = Duration.ofMillis(store.random.nextInt(40));
        store.shareThere = store.random.nextDouble();
        store.driftPpm = store.random.nextDouble(-90, 90);
        store.lost = store.random.nextDouble() * 0.5;
        store.pace = Duration.ofMillis(store.random.nextInt(1_500));
        return store;
    }

    private static Consumer<ClockEstimate> holdsTheTruth(SimulatedStore store, long seed) {
        return estimate -> {
            assertThat(store.errorOf(estimate).abs())
                    .as("seed %s, %s", seed, estimate)
                    .isLessThanOrEqualTo(estimate.bound());
            assertThat(estimate.probing().restarts()).as("seed %s", seed).isZero();
        };
    }

    private static ClockEstimate estimate(SimulatedStore store, int looks) {
        try {
            return store.clock().estimate(looks);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static long[] micros(LongFunction<Duration> errorOfSeed) {
        ToLongFunction<Duration> micros = error -> error.abs().toNanos() / 1_000;
        long[] errors = LongStream.range(0, SEEDS)
                .mapToObj(errorOfSeed)
                .mapToLong(micros)
                .toArray();
        Arrays.sort(errors);
        return errors;
    }
}
