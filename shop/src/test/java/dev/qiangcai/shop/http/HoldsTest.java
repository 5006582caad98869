package dev.qiangcai.shop.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldsTest {
    private static final String HOST = "a.example";

    @TempDir
    Path folder;

    private final SetTime time = new SetTime(SetTime.NOON);

    @Test
    void a_hold_ends_by_itself() {
        var holds = holds();
        holds.hold(HOST, Duration.ofSeconds(5));
        assertThat(holds.left(HOST)).isEqualTo(Duration.ofSeconds(5));
        time.advance(Duration.ofSeconds(5));
        assertThat(holds.left(HOST)).isZero();
    }

    @Test
    void a_shorter_hold_does_not_end_a_longer_one() {
        var holds = holds();
        holds.hold(HOST, Duration.ofSeconds(5));
        holds.hold(HOST, Duration.ofSeconds(1));
        assertThat(holds.left(HOST)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_hold_outlives_the_program_in_a_file_of_its_owner_alone() throws IOException {
        holds().hold(HOST, Duration.ofSeconds(90));
        time.advance(Duration.ofSeconds(30));
        assertThat(holds().left(HOST)).isEqualTo(Duration.ofSeconds(60));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("t.holds.json"))))
                .isEqualTo("rw-------");
        time.advance(Duration.ofSeconds(60));
        assertThat(holds().left(HOST)).isZero();
    }

    @Test
    void nobody_waits_longer_than_an_hour() {
        holds().hold(HOST, Duration.ofDays(365));
        assertThat(holds().left(HOST)).isEqualTo(Holds.LONGEST);
        time.jump(Duration.ofDays(-3));
        assertThat(holds().left(HOST)).isEqualTo(Holds.LONGEST);
    }

    @Test
    void throttling_in_a_row_waits_longer_each_time_until_the_host_is_calm() {
        var holds = holds();
        var first = holds.throttled(HOST, Duration.ZERO);
        time.advance(first);
        var second = holds.throttled(HOST, Duration.ZERO);
        time.advance(second);
        assertThat(first).isBetween(Duration.ofMillis(200), Duration.ofMillis(250));
        assertThat(second).isBetween(Duration.ofMillis(400), Duration.ofMillis(500));
        for (int i = 0; i < 80; i++) time.advance(holds.throttled(HOST, Duration.ZERO));
        assertThat(holds.throttled(HOST, Duration.ZERO)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(75));
        time.advance(Duration.ofMinutes(2));
        holds.calm(HOST);
        assertThat(holds.throttled(HOST, Duration.ZERO)).isLessThan(Duration.ofMillis(251));
    }

    @Test
    void the_stores_own_pause_counts_where_it_is_longer_than_the_backoff() {
        assertThat(holds().throttled(HOST, Duration.ofSeconds(9))).isEqualTo(Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[1]", "null", "{\"a.example\":1}", "{\"a.example\":\"noon\"}", "{\"a.example\":null}"})
    void a_broken_file_is_passed_over(String text) throws IOException {
        Files.writeString(folder.resolve("t.holds.json"), text);
        assertThat(holds().left(HOST)).isZero();
    }

    private Holds holds() {
        return new Holds(SessionSettings.of("t", URI.create("https://a.example"), Set.of(HOST))
                .withPace(Duration.ofMillis(200), 1)
                .withState(Optional.of(folder))
                .withTime(time, new Random(1)));
    }
}
