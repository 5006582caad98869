package dev.qiangcai.lab.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The proof of the load generator: a server that stands still is seen standing still.
class FreezeIT {
    private static final Duration SPAN = Duration.ofSeconds(3);
    private static final Duration FREEZE = Duration.ofSeconds(1);
    private static final Bounds BOUNDS = new Bounds(4, Duration.ofMillis(100), Duration.ofSeconds(5));

    @Test
    void an_open_loop_sees_a_freeze_at_its_full_length_and_everybody_who_met_it() throws Exception {
        try (var server = new FreezingServer(Duration.ofSeconds(1), FREEZE)) {
            var traffic = new OpenLoop(300, SPAN, Arrivals.UNIFORM, 1, BOUNDS).run(server.target());

            assertThat(traffic.tally().due()).isEqualTo(900);
            assertThat(traffic.tally().answered()).isEqualTo(900);
            assertThat(traffic.maxMillis()).isBetween(970.0, 3000.0);
            // Due in the freeze's first 900 ms: 270 of 900.
            assertThat(traffic.tally().lateShare()).isGreaterThan(0.28);
            assertThat(traffic.millis(99)).isGreaterThan(900);
            assertThat(traffic.millis(90)).isGreaterThan(600);
            assertThat(traffic.series().stream().filter(slot -> slot.due() > 0 && slot.maxMillis() > 100))
                    .hasSizeGreaterThanOrEqualTo(9);
        }
    }

    /// What no other disturbance looks like: whoever came a tenth of a second later into the freeze waited a tenth
    /// less.
    @Test
    void the_wait_shrinks_tenth_by_tenth_towards_the_end_of_the_freeze() throws Exception {
        try (var server = new FreezingServer(Duration.ofSeconds(1), FREEZE)) {
            var traffic = new OpenLoop(300, SPAN, Arrivals.UNIFORM, 1, BOUNDS).run(server.target());

            // A server that answers at once keeps pace with the schedule: it froze with the request that was due at 1
            // s.
            var waits = traffic.series().stream().mapToDouble(Slot::maxMillis).toArray();
            for (int tenth = 1; tenth < 9; tenth++) {
                assertThat(waits[10 + tenth])
                        .as("due %d ms into the freeze", tenth * 100)
                        .isGreaterThan(980.0 - tenth * 100);
            }
            assertThat(waits[11] - waits[18]).isBetween(550.0, 850.0);
        }
    }

    @Test
    void connections_are_open_before_anything_is_due() throws Exception {
        try (var server = new FreezingServer(Duration.ZERO, Duration.ZERO)) {
            var traffic = new OpenLoop(40, Duration.ofSeconds(1), Arrivals.UNIFORM, 1, BOUNDS).run(server.target());
            assertThat(traffic.tally().answered()).isEqualTo(40);
            assertThat(server.visitorsBeforeTheFirstRequest()).isEqualTo(BOUNDS.connections());
        }
    }

    @Test
    void a_closed_loop_hides_it() throws Exception {
        try (var server = new FreezingServer(Duration.ofSeconds(1), FREEZE)) {
            var traffic = new ClosedLoop(SPAN, BOUNDS).run(server.target());

            assertThat(traffic.tally().answered()).isGreaterThan(1000);
            // One request for each connection met the freeze, and no percentile knows of them.
            assertThat(traffic.tally().late()).isBetween(1L, 40L);
            assertThat(traffic.tally().lateShare()).isLessThan(0.02);
            assertThat(traffic.millis(90)).isLessThan(100);
        }
    }

    @Test
    void arrivals_by_chance_see_it_too() throws Exception {
        try (var server = new FreezingServer(Duration.ofMillis(500), FREEZE)) {
            var traffic = new OpenLoop(300, Duration.ofSeconds(2), Arrivals.POISSON, 7, BOUNDS).run(server.target());
            assertThat(traffic.maxMillis()).isGreaterThan(950);
            assertThat(traffic.tally().lateShare()).isGreaterThan(0.4);
        }
    }

    @Test
    void a_server_that_never_wakes_leaves_everything_unanswered_and_the_load_ends() throws Exception {
        var bounds = new Bounds(4, Duration.ofMillis(100), Duration.ofMillis(600));
        try (var server = new FreezingServer(Duration.ZERO, Duration.ofMinutes(1))) {
            var traffic = new OpenLoop(100, Duration.ofSeconds(1), Arrivals.UNIFORM, 1, bounds).run(server.target());
            assertThat(traffic.tally()).isEqualTo(new Tally(0, 0, 0, 0, 100, 0));
            assertThat(traffic.tally().lateShare()).isEqualTo(1);
            assertThat(traffic.maxMillis()).isGreaterThan(590);
        }
    }
}
