package dev.qiangcai.market.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultSettingsTest {
    @Test
    void every_name_is_read() {
        for (var kind : FaultKind.values()) {
            assertThat(FaultSettings.parse(List.of(kind.spec() + "=0.25")).chances())
                    .isEqualTo(Map.of(kind, 0.25));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "clock-step=+5s@10s,     PT5S,    PT10S",
        "clock-step=-250ms@2m,   PT-0.25S, PT2M",
        "clock-step = +1h@500ms, PT1H,    PT0.5S",
    })
    void a_clock_step_says_how_far_and_when(String spec, Duration by, Duration after) {
        assertThat(FaultSettings.parse(List.of(spec)).clockSteps()).containsExactly(new ClockStep(by, after));
    }

    @Test
    void the_last_value_of_a_name_counts_and_clock_steps_add_up() {
        var settings = FaultSettings.parse(List.of("reset=0.1", "clock-step=+1s@1s", "reset=0.2", "clock-step=-1s@2s"));
        assertThat(settings.chances()).isEqualTo(Map.of(FaultKind.RESET, 0.2));
        assertThat(settings.clockSteps()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "drop-order | there is no '='",
                "drop=0.1 | there is no fault named 'drop'",
                "=0.1 | there is no fault named ''",
                "reset=often | 'often' is not a number",
                "reset= | '' is not a number",
                "reset=1.01 | a probability is from 0 to 1",
                "reset=-0.1 | a probability is from 0 to 1",
                "reset=NaN | a probability is from 0 to 1",
                "clock-step=5s@10s | a clock step is",
                "clock-step=+5s | a clock step is",
                "clock-step=+5d@1s | a clock step is",
                "clock-step=+9999999999s@1s | a clock step is",
            })
    void what_cannot_be_read_is_refused_with_the_names_and_an_example(String spec, String why) {
        assertThatThrownBy(() -> FaultSettings.parse(List.of("error=0.5", spec)))
                .isInstanceOf(BadFault.class)
                .hasMessageContaining(spec)
                .hasMessageContaining(why)
                .hasMessageContaining("drop-order, error-order, reset")
                .hasMessageContaining("for example drop-order=0.3 or clock-step=+5s@10s");
    }
}
