package dev.qiangcai.guard.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private final Intake intake = new Intake();

    @Test
    void a_call_to_look_up_is_not_lost_on_whoever_is_about_to_wait() {
        intake.wake();
        var taken = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> intake.take(new Intake.Slot(), Duration.ofHours(1).toMillis()));
        assertThat(taken).isFalse();
    }
}
