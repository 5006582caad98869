package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthOfTimeTest {
    @ParameterizedTest
    @CsvSource({"30ms, PT0.03S", "37s, PT37S", "-5m, PT-5M", "+1h, PT1H", "2d, PT48H", "0, PT0S"})
    void a_number_and_a_unit_are_a_length_of_time(String written, Duration length) {
        assertThat(new LengthOfTime().convert(written)).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "ms", "1.5s", "3 s", "1h30m", "9999999999s", "５s"})
    void anything_else_is_refused_with_examples(String written) {
        assertThatThrownBy(() -> new LengthOfTime().convert(written))
                .isInstanceOf(BadOption.class)
                .hasMessageContaining("30ms");
    }
}
