package dev.qiangcai.guard.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SlackTest {
    private static final Reading ROOMY = new Reading(2, 2, 0);
    private static final Reading CROWDED = new Reading(2, 2, 1);

    /// With carriers to spare nobody waits, and it is still seen that more can run.
    private static final Reading SPARED = new Reading(4, 3, 0);

    @Test
    void carriers_to_spare_come_when_eight_looks_of_a_hundred_find_more_who_can_run() {
        var slack = looks(Slack.none(), 7, CROWDED);
        assertThat(slack.given()).isFalse();
        assertThat(looks(slack, 92, ROOMY).looked(2, CROWDED).given()).isTrue();
        assertThat(looks(slack, 93, ROOMY).looked(2, CROWDED).given()).isFalse();
    }

    @Test
    void they_go_when_of_five_hundred_looks_in_a_row_few_find_any() {
        var slack = looks(Slack.none(), 8, CROWDED);
        for (var window = 0; window < 4; window++) {
            slack = looks(looks(slack, 7, SPARED), 93, ROOMY);
            assertThat(slack.given()).isTrue();
        }
        assertThat(looks(slack, 99, ROOMY).given()).isTrue();
        assertThat(looks(slack, 100, ROOMY).given()).isFalse();
    }

    @Test
    void they_stay_for_as_long_as_they_are_used() {
        var slack = looks(Slack.none(), 8, CROWDED);
        for (var window = 0; window < 100; window++) {
            slack = looks(looks(slack, 8, SPARED), 92, ROOMY);
            assertThat(slack.given()).isTrue();
        }
    }

    @Test
    void a_service_with_processors_left_is_never_given_any() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var slack = Slack.none();
        for (var look = 0; look < 100_000; look++) {
            var mounted = random.nextInt(3);
            slack = slack.looked(2, new Reading(2, mounted, random.nextInt(3 - mounted)));
            assertThat(slack.given()).as("seed %d", seed).isFalse();
        }
    }

    private static Slack looks(Slack slack, int looks, Reading reading) {
        var next = slack;
        for (var look = 0; look < looks; look++) {
            next = next.looked(2, reading);
        }
        return next;
    }
}
