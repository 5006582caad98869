package dev.qiangcai.shop.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.page.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    @Test
    void whole_seconds_are_read() {
        assertThat(wait(429, Map.of("retry-after", " 7 "))).contains(Duration.ofSeconds(7));
    }

    @Test
    void a_date_counts_from_the_date_of_the_answer_itself() {
        assertThat(wait(
                        503,
                        Map.of(
                                "retry-after", "Sun, 01 Mar 2026 14:00:30 GMT",
                                "date", "Sun, 01 Mar 2026 14:00:00 GMT")))
                .contains(Duration.ofSeconds(30));
    }

    @Test
    void a_date_counts_from_our_clock_where_the_answer_has_none() {
        assertThat(wait(503, Map.of("retry-after", "Sun, 01 Mar 2026 12:00:30 GMT")))
                .contains(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-3", "1.5", "99999999999", "Sun, 01 Mar 2020 12:00:30 GMT"})
    void what_cannot_be_read_or_has_passed_is_no_wait(String text) {
        assertThat(wait(429, Map.of("retry-after", text))).isEmpty();
    }

    @Test
    void only_a_throttling_status_makes_it_a_wait() {
        assertThat(wait(200, Map.of("retry-after", "7"))).isEmpty();
    }

    private static Optional<Duration> wait(int status, Map<String, String> headers) {
        return RetryAfter.of(new Reply(status, URI.create("https://a.example"), headers, ""), SetTime.NOON);
    }
}
