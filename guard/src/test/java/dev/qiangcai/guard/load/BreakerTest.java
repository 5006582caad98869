package dev.qiangcai.guard.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.guard.load.Breaker.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final BreakerSettings SETTINGS = new BreakerSettings(
            Duration.ofSeconds(10),
            10,
            0.5,
            Duration.ofMillis(100),
            new BreakerSettings.Pause(Duration.ofSeconds(1), Duration.ofSeconds(4)),
            2);

    private final AtomicLong nanos = new AtomicLong(-5_000_000_000L); // as System.nanoTime may begin anywhere
    private final Breaker breaker = new Breaker(SETTINGS, nanos::get);

    private Permit permit() {
        return (Permit) breaker.admit();
    }

    private void calls(int good, int failed, int slow) {
        for (var i = 0; i < good; i++) {
            permit().success();
        }
        for (var i = 0; i < failed; i++) {
            permit().dropped();
        }
        for (var i = 0; i < slow; i++) {
            var permit = permit();
            pass(Duration.ofMillis(101));
            permit.success();
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void it_opens_when_half_of_the_calls_fail_or_are_slow() {
        calls(5, 3, 1);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
        calls(0, 0, 1);
        assertThat(breaker.state()).isEqualTo(State.OPEN);
        assertThat(breaker.admit()).isInstanceOfSatisfying(Shed.class, shed -> {
            assertThat(shed.reason()).isEqualTo(Shed.Reason.BROKEN);
            assertThat(shed.retryAfterSeconds()).isEqualTo(1);
        });
        assertThat(breaker.shed()).isEqualTo(1);
    }

    @Test
    void few_calls_are_not_judged() {
        calls(0, 9, 0);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void failures_are_forgotten_when_they_have_left_the_window() {
        calls(0, 9, 0);
        pass(Duration.ofSeconds(11));
        calls(8, 7, 0);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void after_the_pause_a_few_calls_are_tried_and_good_ones_close_it() {
        calls(0, 10, 0);
        pass(Duration.ofSeconds(1));
        var first = permit();
        var second = permit();
        assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
        assertThat(breaker.admit()).isInstanceOf(Shed.class);
        first.success();
        second.success();
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void every_trial_that_fails_doubles_the_pause_up_to_the_longest() {
        calls(0, 10, 0);
        for (var seconds : new int[] {1, 2, 4, 4}) {
            pass(Duration.ofSeconds(seconds).minusNanos(1));
            assertThat(breaker.admit()).as("%d s", seconds).isInstanceOf(Shed.class);
            pass(Duration.ofNanos(1));
            permit().dropped();
            assertThat(breaker.state()).isEqualTo(State.OPEN);
        }
    }

    @Test
    void a_trial_that_never_comes_back_does_not_keep_it_half_open() {
        calls(0, 10, 0);
        pass(Duration.ofSeconds(1));
        permit();
        permit();
        pass(Duration.ofSeconds(1));
        permit().success();
        permit().success();
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void a_call_from_before_the_opening_tells_nothing_about_the_trials() {
        var old = permit();
        calls(0, 10, 0);
        pass(Duration.ofSeconds(1));
        var trial = permit();
        old.dropped();
        assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
        trial.ignored();
        permit().success();
        permit().success();
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void it_stands_round_any_call() throws Exception {
        assertThat(breaker.call(() -> 7)).isEqualTo(7);
        for (var i = 0; i < 9; i++) {
            assertThatThrownBy(() -> breaker.call(() -> {
                        throw new java.io.IOException("timed out");
                    }))
                    .hasMessage("timed out");
        }
        assertThatThrownBy(() -> breaker.call(() -> 7)).isInstanceOf(RequestShed.class);
    }

    @Test
    void whatever_comes_it_finds_its_way_back_once_all_is_well() {
        for (var seed = 0; seed < 100; seed++) {
            var chance = new Random(seed);
            var any = new Breaker(SETTINGS, nanos::get);
            var open = new ArrayList<Permit>();
            for (var i = 0; i < 500; i++) {
                pass(Duration.ofMillis(chance.nextInt(300)));
                if (any.admit() instanceof Permit permit) {
                    open.add(permit);
                }
                if (!open.isEmpty() && chance.nextBoolean()) {
                    end(open.remove(chance.nextInt(open.size())), chance.nextInt(4));
                }
            }
            for (var i = 0; i < 10; i++) {
                pass(Duration.ofSeconds(4));
                if (any.admit() instanceof Permit permit) {
                    permit.success();
                }
            }
            assertThat(any.state()).as("seed %d", seed).isEqualTo(State.CLOSED);
        }
    }

    @Test
    void impossible_settings_are_refused() {
        assertThatThrownBy(() -> new BreakerSettings.Pause(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessageContaining("0 < first <= most");
        assertThatThrownBy(() -> BreakerSettings.usual(Duration.ZERO)).hasMessageContaining("slow more than 0");
    }

    private static void end(Permit permit, int how) {
        switch (how) {
            case 0 -> permit.ignored();
            case 1 -> permit.success();
            default -> permit.dropped();
        }
    }
}
