package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketCommandTest {
    @TempDir
    private Path state;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port=70000       | --port cannot be 70000: it goes from 0 to 65535.",
                "--rivals=-1        | --rivals cannot be -1: it goes from 0 to 2000.",
                "--rtt=2m           | --rtt cannot be PT2M: it goes from 0 to 60s.",
                "--rtt=30           | --rtt: 30 does not fit; it wants a length of time such as 30ms, 37s, 5m or 1h.",
                "--stock=many       | --stock: many does not fit; it wants N.",
                "--fault=drop=2     | drop=2 is not a fault: write NAME=CHANCE",
                "--fault=reset=1.5  | reset=1.5 is not a fault: write NAME=CHANCE",
                "--rival=3          | There is no option --rival=3 here; did you mean --rivals",
            })
    void a_value_out_of_bounds_opens_no_store_and_says_what_fits(String option, String said) {
        var spoken = Spoken.run(state, Locale.ENGLISH, "market", option);
        assertThat(spoken.err()).contains(said).doesNotContain("\tat ");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.out()).isEmpty();
    }

    @Test
    void every_option_is_explained_in_both_languages() {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            var help = Spoken.run(state, language, "market", "--help").out();
            assertThat(help.lines()
                            .filter(line -> line.strip().startsWith("--"))
                            .count())
                    .isGreaterThan(8);
            assertThat(help).doesNotContainPattern("--[a-z-]+=[A-Z]+ *\\R\\s+--");
        }
    }
}
