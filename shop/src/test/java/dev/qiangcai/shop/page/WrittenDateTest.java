package dev.qiangcai.shop.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd.MM.yyyy HH:mm      | Europe/Berlin | 24.11.2026 10:05          | 2026-11-24T09:05:00Z",
                "yyyy-MM-dd HH:mm:ss   | UTC           | 2026-11-24  10:05:09      | 2026-11-24T10:05:09Z",
                "yyyy-MM-dd HH:mm:ss   | Asia/Shanghai | 2026-11-24 10:05:09       | 2026-11-24T02:05:09Z",
                "MMMM d, yyyy, h:mm a  | UTC           | november 24, 2026, 10:05 PM | 2026-11-24T22:05:00Z",
            })
    void a_date_is_read_as_it_is_written_where_its_clock_stands(String format, String zone, String text, Instant at) {
        var date = WrittenDate.of(format, ZoneId.of(zone)).orElseThrow();
        var read = new Read(
                new Source.Header("retry-after"),
                As.DATE,
                false,
                Map.of(),
                new Spelling(Optional.of(date), Optional.empty()));
        var reply = new Reply(200, URI.create("https://a.example/"), Map.of("retry-after", text), "");
        assertThat(Page.of(reply).read(read, Answers.EURO))
                .isInstanceOfSatisfying(
                        Reading.Found.class,
                        found -> assertThat(((Value.Moment) found.value()).instant())
                                .isEqualTo(at));
    }

    @ParameterizedTest
    @CsvSource({"dd.MM.yyyy", "HH:mm", "yyyy-MM-dd hh:mm", "yyyy-MM-dd 'HH", "bbb"})
    void a_format_that_tells_no_minute_is_none(String format) {
        assertThat(WrittenDate.of(format, ZoneId.of("UTC"))).isEmpty();
    }

    @Test
    void an_iso_date_without_an_offset_says_what_to_write_instead() {
        var page = Answers.json("{'at': '2026-11-24 10:05:09'}");
        assertThat(Answers.why(page.read(Answers.path("$.at", As.ISO_DATE), Answers.EURO)))
                .isEqualTo("page.no-offset");
    }
}
