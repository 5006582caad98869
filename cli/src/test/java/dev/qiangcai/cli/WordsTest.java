package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.product.Evidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.qiangcai.buyer.words",
                "dev.qiangcai.cli.help",
                "dev.qiangcai.cli.report.words",
                "dev.qiangcai.console.words",
                "dev.qiangcai.cli.words",
                "dev.qiangcai.doctor.golang.words",
                "dev.qiangcai.doctor.words",
                "dev.qiangcai.guard.words",
                "dev.qiangcai.lab.words",
                "dev.qiangcai.shop.words"
            })
    void both_languages_say_the_same_things(String bundle) {
        var english = bundle(bundle, Locale.ROOT);
        var chinese = bundle(bundle, Locale.CHINESE);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.getLocale()).isEqualTo(Locale.CHINESE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.qiangcai.buyer.words",
                "dev.qiangcai.cli.report.words",
                "dev.qiangcai.console.words",
                "dev.qiangcai.cli.words",
                "dev.qiangcai.doctor.golang.words",
                "dev.qiangcai.doctor.words",
                "dev.qiangcai.guard.words",
                "dev.qiangcai.lab.words",
                "dev.qiangcai.shop.words"
            })
    void both_languages_use_the_same_facts(String bundle) {
        var english = bundle(bundle, Locale.ROOT);
        var chinese = bundle(bundle, Locale.CHINESE);
        for (var key : english.keySet()) {
            assertThat(facts(chinese.getString(key))).as(key).isEqualTo(facts(english.getString(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "help_zh", "words", "words_zh"})
    void no_key_is_written_twice(String file) throws IOException {
        try (var in = Objects.requireNonNull(WordsTest.class.getResourceAsStream(file + ".properties"))) {
            var keys = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("[\\w.-]+=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')));
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_meaning_of_what_a_page_says_has_words(Evidence.Says meaning) {
        assertThat(bundle("dev.qiangcai.cli.words", Locale.ROOT).containsKey("watch.says." + meaning))
                .isTrue();
    }

    private static int facts(String sentence) {
        return new MessageFormat(sentence, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(name, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
