package dev.qiangcai.buyer.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "23:00-07:30, 2026-11-29T22:59:59, 2026-11-29T22:59:59",
        "23:00-07:30, 2026-11-29T23:00:00, 2026-11-30T07:30:00",
        "23:00-07:30, 2026-11-30T03:00:00, 2026-11-30T07:30:00",
        "23:00-07:30, 2026-11-30T07:30:00, 2026-11-30T07:30:00",
        "9:00-17:00,  2026-11-30T12:00:00, 2026-11-30T17:00:00",
        "9:00-17:00,  2026-11-30T08:59:00, 2026-11-30T08:59:00",
    })
    void what_falls_into_them_waits_for_their_end(String hours, String at, String told) {
        var quiet = QuietHours.parse(hours, BERLIN).orElseThrow();
        assertThat(quiet.after(here(at))).isEqualTo(here(told));
    }

    @Test
    void an_end_that_a_clock_change_skips_comes_an_hour_later() {
        var quiet = QuietHours.parse("22:00-02:30", BERLIN).orElseThrow();
        assertThat(quiet.after(Instant.parse("2026-03-29T00:30:00Z")))
                .as("02:30 does not exist that night")
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "23:00", "7-8", "25:00-26:00", "10:00-10:00", "night"})
    void what_is_no_span_of_time_is_none(String text) {
        assertThat(QuietHours.parse(text, BERLIN)).isEmpty();
    }

    private static Instant here(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
