package dev.qiangcai.promrules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.guard.words.Sentence;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    static List<String> kinds() {
        return PromRules.kinds().stream().map(Problem.Kind::id).toList();
    }

    @Test
    void both_languages_say_the_same_things_with_the_same_facts() {
        var english = words(Locale.ROOT);
        var chinese = words(Locale.CHINESE);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(key ->
                        assertThat(facts(chinese.getString(key))).as(key).isEqualTo(facts(english.getString(key))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_of_problem_is_explained(String id) {
        for (var what : List.of("title", "looks", "cost", "remedy", "found")) {
            assertThat(Sentence.of(PromRules.WORDS, id + "." + what).toString()).isNotBlank();
        }
    }

    @Test
    void no_two_kinds_have_the_same_name() {
        assertThat(kinds()).doesNotHaveDuplicates();
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                PromRules.WORDS,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static int facts(String sentence) {
        return new MessageFormat(sentence, Locale.ROOT).getFormatsByArgumentIndex().length;
    }
}
