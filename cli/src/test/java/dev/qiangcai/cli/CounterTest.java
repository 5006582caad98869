package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CounterTest {
    private final StringWriter told = new StringWriter();
    private final Terminal terminal =
            new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(told), Locale.ENGLISH);
    private long nanos;

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Test
    void a_short_run_says_nothing() {
        try (var counter = new Counter(terminal, () -> nanos)) {
            pass(Duration.ofMillis(999));
            counter.looked(10, 20);
        }
        assertThat(told.toString()).isEmpty();
    }

    @Test
    void a_long_run_tells_how_far_it_is_now_and_then_and_clears_the_line() {
        try (var counter = new Counter(terminal, () -> nanos)) {
            pass(Duration.ofSeconds(1));
            counter.looked(10, 2000);
            counter.looked(11, 2000);
            pass(Duration.ofMillis(200));
            counter.looked(12, 2000);
        }
        assertThat(told.toString())
                .isEqualTo("\r\u001b[KLooked at 10 of 2000 files …\r\u001b[KLooked at 12 of 2000 files …\r\u001b[K");
    }
}
