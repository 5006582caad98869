package dev.qiangcai.guard.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakRateTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void the_peak_of_the_last_twelve_samples_counts() {
        var rate = new PeakRate(0);
        assertThat(rate.peak()).isZero();
        rate.sample(22_500, 5 * SECOND);
        assertThat(rate.peak()).isEqualTo(4500);
        for (var i = 2; i <= 12; i++) {
            rate.sample(22_500 + i, i * 5L * SECOND);
            assertThat(rate.peak()).isEqualTo(4500);
        }
        rate.sample(22_520, 13 * 5 * SECOND);
        assertThat(rate.peak()).isLessThan(5);
    }

    @Test
    void a_late_sample_is_a_rate_over_the_time_that_really_passed() {
        var rate = new PeakRate(0);
        rate.sample(10_000, 10 * SECOND);
        assertThat(rate.peak()).isEqualTo(1000);
    }
}
