package dev.qiangcai.lab.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Variant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuildExperimentsTest {
    static List<Experiment> all() {
        return BuildExperiments.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_compared_is_tried(Experiment experiment) {
        var names = experiment.variants().stream().map(Variant::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        for (var comparison : experiment.comparisons()) {
            assertThat(names).contains(comparison.off(), comparison.on());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void all_is_said_in_both_languages(Experiment experiment) {
        var claim = experiment.claim();
        Stream.of(
                        Stream.of(claim.text(), claim.cure()),
                        experiment.variants().stream().map(Variant::what),
                        experiment.comparisons().stream().map(Comparison::what))
                .flatMap(said -> said)
                .forEach(BuildExperimentsTest::said);
    }

    private static void said(Sentence sentence) {
        assertThat(sentence.in(Locale.ENGLISH)).isNotBlank();
        assertThat(sentence.in(Locale.CHINESE)).isNotBlank();
    }
}
