package dev.qiangcai.lab.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Variant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoggingExperimentsTest {
    static Stream<Experiment> all() {
        return LoggingExperiments.all().stream();
    }

    @Test
    void each_claim_is_tried_on_both_platforms() {
        assertThat(all().map(each -> each.claim().name() + "/" + each.claim().platform()))
                .containsExactly(
                        "gc-logging/GO",
                        "gc-logging/JVM",
                        "http2-logging/GO",
                        "http2-logging/JVM",
                        "thread-dumps/GO",
                        "thread-dumps/JVM");
    }

    @ParameterizedTest
    @MethodSource("all")
    void compares_only_what_it_tries(Experiment experiment) {
        var names = experiment.variants().stream().map(Variant::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        for (var comparison : experiment.comparisons()) {
            assertThat(names).contains(comparison.off(), comparison.on());
        }
        assertThat(experiment.comparisons().getFirst().claimed()).isNotInstanceOf(Claimed.Nothing.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void says_all_of_it_in_both_languages(Experiment experiment) {
        var sentences = Stream.of(
                        Stream.of(experiment.claim().text(), experiment.claim().cure()),
                        experiment.variants().stream().map(Variant::what),
                        experiment.comparisons().stream().map(comparison -> comparison.what()))
                .flatMap(each -> each);
        sentences.forEach(sentence -> {
            assertThat(sentence.in(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
            assertThat(sentence.in(Locale.CHINESE)).isNotBlank().doesNotContain("{");
        });
    }
}
