package dev.qiangcai.guard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TongueTest {
    @Test
    void the_owners_word_goes_before_the_systems() {
        var environment = Map.of("QIANGCAI_LANG", "zh", "LANG", "en_GB.UTF-8");
        assertThat(Tongue.of(environment, Locale.ENGLISH)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void a_locale_that_means_none_says_nothing() {
        var environment = Map.of("LC_ALL", "C.UTF-8", "LC_MESSAGES", "POSIX", "LANG", "zh_TW.UTF-8");
        assertThat(Tongue.of(environment, Locale.ENGLISH)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Tongue.of(Map.of("LANG", "C"), Locale.CHINESE)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void what_we_do_not_speak_is_answered_in_english() {
        assertThat(Tongue.of(Map.of("LANG", "de_DE"), Locale.CHINESE)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void the_nearest_word_is_found_and_a_far_one_is_not() {
        assertThat(Nearest.to("limts", List.of("flags", "limits"))).contains("limits");
        assertThat(Nearest.to("x".repeat(1_000_000), List.of("flags", "limits")))
                .isEmpty();
        assertThat(Nearest.to("volume", List.of("flags", "limits"))).isEmpty();
    }
}
