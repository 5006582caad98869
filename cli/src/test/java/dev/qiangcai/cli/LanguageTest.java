package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void the_option_wins_over_every_variable() {
        var chinese = Map.of("QIANGCAI_LANG", "zh", "LANG", "zh_CN.UTF-8");
        assertThat(Language.of(List.of("--lang=en", "market"), chinese, Locale.CHINA))
                .isEqualTo(Locale.ENGLISH);
        assertThat(Language.of(List.of("market", "--lang", "zh"), NOTHING, Locale.ENGLISH))
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void our_own_variable_wins_over_the_locale_and_a_locale_without_language_says_nothing() {
        assertThat(Language.of(List.of(), Map.of("QIANGCAI_LANG", "en", "LC_ALL", "zh_CN"), Locale.CHINA))
                .isEqualTo(Locale.ENGLISH);
        assertThat(Language.of(List.of(), Map.of("LC_ALL", "C.UTF-8", "LANG", "zh_CN.UTF-8"), Locale.ENGLISH))
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void the_system_decides_where_nothing_is_said_and_english_is_spoken_where_it_is_neither() {
        assertThat(Language.of(List.of("--lang"), NOTHING, Locale.CHINA)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Language.of(List.of(), NOTHING, Locale.FRANCE)).isEqualTo(Locale.ENGLISH);
    }
}
