package dev.qiangcai.doctor.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final ResourceBundle.Control OWN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @ParameterizedTest
    @ValueSource(strings = {Containers.WORDS, "dev.qiangcai.doctor.tree.words", "dev.qiangcai.doctor.script.words"})
    void both_languages_say_the_same_things(String bundle) {
        var english = ResourceBundle.getBundle(bundle, Locale.ROOT, OWN).keySet();
        assertThat(ResourceBundle.getBundle(bundle, Locale.SIMPLIFIED_CHINESE, OWN)
                        .keySet())
                .isEqualTo(english);
    }

    @Test
    void every_rule_tells_what_it_looks_at_what_it_costs_and_what_to_do() {
        for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (var rule : Containers.rules().rules()) {
                var card = rule.card();
                assertThat(List.of(card.title(), card.looks(), card.cost(), card.remedy()))
                        .allSatisfy(sentence -> assertThat(sentence.in(locale)).isNotBlank());
            }
        }
    }
}
