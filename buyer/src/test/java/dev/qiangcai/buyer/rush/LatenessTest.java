package dev.qiangcai.buyer.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenessTest {
    @Test
    void it_counts_and_ranks_how_late_waits_ended() {
        var lateness = new Lateness();
        for (int i = 1; i <= 100; i++) {
            lateness.add(Duration.ofMillis(i));
        }
        assertThat(lateness.count()).isEqualTo(100);
        assertThat(lateness.percentile(50)).isBetween(Duration.ofMillis(49), Duration.ofMillis(51));
        assertThat(lateness.most()).isBetween(Duration.ofMillis(100), Duration.ofMillis(101));
    }

    @Test
    void what_is_beyond_its_scale_counts_as_the_scales_end() {
        var lateness = new Lateness();
        lateness.add(Duration.ofSeconds(-1));
        lateness.add(Duration.ofDays(1));
        assertThat(lateness.count()).isEqualTo(2);
        assertThat(lateness.most()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
    }
}
