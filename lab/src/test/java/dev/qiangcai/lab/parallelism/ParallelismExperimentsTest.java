package dev.qiangcai.lab.parallelism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Variant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParallelismExperimentsTest {
    static Stream<Experiment> all() {
        return ParallelismExperiments.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_comparison_names_two_variants_that_are_tried(Experiment experiment) {
        var names = experiment.variants().stream().map(Variant::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        for (var comparison : experiment.comparisons()) {
            assertThat(names).contains(comparison.off(), comparison.on());
            assertThat(comparison.off()).isNotEqualTo(comparison.on());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everything_is_said_in_both_languages(Experiment experiment) {
        var claim = experiment.claim();
        var said = Stream.of(
                        Stream.of(claim.text(), claim.cure()),
                        experiment.variants().stream().map(Variant::what),
                        experiment.comparisons().stream().map(Comparison::what))
                .flatMap(sentences -> sentences);
        assertThat(said).allSatisfy(ParallelismExperimentsTest::spoken);
    }

    private static void spoken(Sentence sentence) {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            assertThat(sentence.in(language)).isNotBlank().doesNotContain("{");
        }
    }
}
