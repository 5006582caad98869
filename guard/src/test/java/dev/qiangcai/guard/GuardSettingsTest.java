package dev.qiangcai.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.guard.GuardSettings.Carriers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardSettingsTest {
    @Test
    void without_a_word_everything_is_on() {
        assertThat(read("")).isEqualTo(SettingsReading.of(GuardSettings.defaults()));
    }

    @Test
    void options_change_what_they_name_and_nothing_else() {
        var reading = read("carriers=cpus, memory=off,every=250ms,crashfile=/var/log/crash.log");
        assertThat(reading.complaints()).isEmpty();
        assertThat(reading.settings())
                .isEqualTo(new GuardSettings(
                        Carriers.CPUS,
                        false,
                        true,
                        Optional.of(Path.of("/var/log/crash.log")),
                        true,
                        true,
                        true,
                        Duration.ofMillis(250)));
    }

    @Test
    void options_win_over_the_environment() {
        var settings = GuardSettings.read("carriers=rate", Map.of("QIANGCAI_GUARD", "carriers=cpus,jfr=off"))
                .settings();
        assertThat(settings.carriers()).isEqualTo(Carriers.RATE);
        assertThat(settings.jfr()).isFalse();
    }

    @Test
    void what_is_written_can_be_read_again() {
        var settings = read("carriers=off,crash=off,every=7s,crashfile=off").settings();
        assertThat(read(SettingsKey.text(settings)).settings()).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource({"cariers=cpus, carriers", "Carriers=cpus, carriers", "logz=on, logs", "jfx=on, jmx", "memry, memory"})
    void an_unknown_key_names_the_nearest_one(String options, String near) {
        var reading = read(options + ",memory=off");
        assertThat(said(reading)).singleElement().asString().contains("did you mean '" + near + "'");
        assertThat(reading.settings().memory()).as("the rest goes on").isFalse();
    }

    @Test
    void a_key_near_to_none_gets_the_list() {
        assertThat(said(read("password=x"))).singleElement().asString().contains("carriers, memory, crash");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "carriers=many",
                "crashfile=",
                "crashfile=\u0000",
                "carriers",
                "carriers=",
                "memory=maybe",
                "every=5",
                "every=ms",
                "every=-1s",
                "every=0s",
                "every=2000s",
                "every=99999999999999999999s",
                "every=9223372036854775807s",
                "every=1e3ms"
            })
    void an_impossible_value_is_left_out_with_a_word_on_what_it_takes(String options) {
        var reading = read(options);
        assertThat(said(reading)).singleElement().asString().contains("it takes");
        assertThat(reading.settings()).isEqualTo(GuardSettings.defaults());
    }

    @Test
    void a_value_is_never_repeated_since_it_may_be_a_secret() {
        assertThat(said(read("carriers=hunter2,token=hunter2"))).noneMatch(line -> line.contains("hunter2"));
    }

    @Test
    void whatever_stands_in_the_options_is_survived() {
        var letters = "carriers=,cpus memory-on.off\u0000\n\t{}'五\uD83D";
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(said(read(text.toString()))).as("seed %d", seed).doesNotContainNull();
        }
    }

    @Test
    void a_guard_that_looks_without_pause_is_refused() {
        assertThatThrownBy(() ->
                        new GuardSettings(Carriers.OFF, true, true, Optional.empty(), true, true, true, Duration.ZERO))
                .hasMessageContaining("every");
    }

    private static SettingsReading read(String options) {
        return GuardSettings.read(options, Map.of());
    }

    private static List<String> said(SettingsReading reading) {
        return reading.complaints().stream().map(Object::toString).toList();
    }
}
