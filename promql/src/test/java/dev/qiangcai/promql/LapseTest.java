package dev.qiangcai.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LapseTest {
    @ParameterizedTest
    @CsvSource({"0, PT0S", "0s, PT0S", "1h30m, PT1H30M", "1y, P365D", "1w1d, P8D", "1500ms, PT1.5S", "1m1ms, PT1M0.001S"
    })
    void larger_units_come_first(String text, Duration lapse) {
        assertThat(Lapse.parse(text)).isEqualTo(lapse);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '^',
            value = {
                "^^ -> empty duration string",
                "5 -> not a valid duration string: \"5\"",
                "-5m -> not a valid duration string: \"-5m\"",
                "30m1h -> not a valid duration string: \"30m1h\"",
                "5m5m -> not a valid duration string: \"5m5m\"",
                "1.5m -> unknown unit \".\" in duration \"1.5m\"",
                "5x -> unknown unit \"x\" in duration \"5x\"",
                "300y -> duration out of range",
                "99999999999999999999s -> not a valid duration string: \"99999999999999999999s\""
            })
    void what_is_none_is_refused_in_the_words_of_prometheus(String text, String message) {
        assertThatThrownBy(() -> Lapse.parse(text)).hasMessage(message);
    }
}
