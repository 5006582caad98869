package dev.qiangcai.buyer.rush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TriesTest {
    private final Tries tries = new Tries(3, Duration.ofNanos(200));

    @Test
    void a_refused_order_leaves_again_at_the_pace() {
        assertThat(tries.next(1, 1_000, 0)).hasValue(1_200);
    }

    @Test
    void it_waits_for_the_opening_or_the_pause_that_the_store_named() {
        assertThat(tries.next(1, 1_000, 5_000)).hasValue(5_000);
    }

    @Test
    void there_are_only_so_many_tries() {
        assertThat(tries.next(2, 1_000, 0)).isPresent();
        assertThat(tries.next(3, 1_000, 0)).isEmpty();
    }

    @Test
    void a_policy_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new Tries(0, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tries(1, Duration.ofNanos(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
