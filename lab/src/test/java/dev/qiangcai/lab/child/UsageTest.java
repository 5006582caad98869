package dev.qiangcai.lab.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UsageTest {
    private static final String STAT =
            "77 (a ) name (x) S 1 77 77 0 -1 4194560 501 9 3 4 250 75 0 0 20 0 12 0 100 1000000 300 0";

    @Test
    void is_read_behind_a_name_with_blanks_and_brackets() {
        var usage = Usage.parse(STAT, "Name:\tx\nVmHWM:\t    2048 kB\nVmRSS:\t    1024 kB\n");
        assertThat(usage.user()).isEqualTo(Duration.ofMillis(2500));
        assertThat(usage.system()).isEqualTo(Duration.ofMillis(750));
        assertThat(usage.cpu()).isEqualTo(Duration.ofMillis(3250));
        assertThat(usage.minorFaults()).isEqualTo(501);
        assertThat(usage.majorFaults()).isEqualTo(3);
        assertThat(usage.threads()).isEqualTo(12);
        assertThat(usage.residentBytes()).isEqualTo(1024 * 1024);
        assertThat(usage.peakBytes()).isEqualTo(2048 * 1024);
    }

    @Test
    void of_a_process_not_yet_buried_shows_no_memory() {
        assertThat(Usage.parse(STAT, "Name:\tx\nState:\tZ (zombie)\n").residentBytes())
                .isZero();
    }
}
