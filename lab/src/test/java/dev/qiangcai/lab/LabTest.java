package dev.qiangcai.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Claim.Platform;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Metric;
import dev.qiangcai.lab.trial.Variant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every experiment, whoever wrote it.
class LabTest {
    static List<Experiment> experiments() {
        return Lab.experiments();
    }

    @Test
    void a_claim_is_tried_once_on_each_platform_and_go_comes_first() {
        var keys = experiments().stream()
                .map(each -> each.claim().name() + "/" + each.claim().platform())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys.indexOf("gc-logging/GO")).isZero();
        assertThat(keys.indexOf("gc-logging/JVM")).isOne();
    }

    @Test
    void each_of_the_twelve_claims_about_go_is_tried_on_both_platforms() {
        for (int claim = 1; claim <= 12; claim++) {
            int number = claim;
            assertThat(experiments().stream()
                            .map(Experiment::claim)
                            .filter(each -> each.number() == number)
                            .map(Claim::platform))
                    .as("claim %d", number)
                    .contains(Platform.GO, Platform.JVM);
        }
    }

    @Test
    void an_experiment_is_called_by_name_number_and_platform() {
        var experiment = experiments().getFirst();
        assertThat(experiment.claim().platform()).isEqualTo(Platform.GO);
        assertThat(Stream.of("gc-logging", "1", "gc-logging/go", "1/GO"))
                .allMatch(name -> Lab.called(experiment, name));
        assertThat(Stream.of("gc", "2", "gc-logging/jvm", "")).noneMatch(name -> Lab.called(experiment, name));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void comparisons_name_variants_that_are_there(Experiment experiment) {
        var names = experiment.variants().stream().map(Variant::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(experiment.comparisons()).isNotEmpty();
        for (var comparison : experiment.comparisons()) {
            assertThat(names).as(comparison.toString()).contains(comparison.off(), comparison.on());
            assertThat(comparison.off()).isNotEqualTo(comparison.on());
        }
        assertThat(experiment.comparisons().getFirst().claimed()).isNotInstanceOf(Claimed.Nothing.class);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void what_is_claimed_can_be_true_and_can_be_false(Experiment experiment) {
        for (var comparison : experiment.comparisons()) {
            assertThat(sound(comparison.claimed())).as(comparison.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void a_metric_of_one_name_is_one_metric(Experiment experiment) {
        var known = new HashMap<String, Metric>();
        for (var comparison : experiment.comparisons()) {
            var metric = comparison.metric();
            assertThat(known.merge(metric.name(), metric, (first, _) -> first)).isEqualTo(metric);
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everything_is_said_in_both_languages(Experiment experiment) {
        var claim = experiment.claim();
        var sentences = Stream.of(
                        Stream.of(claim.text(), claim.cure()),
                        experiment.variants().stream().map(Variant::what),
                        experiment.comparisons().stream().map(Comparison::what))
                .flatMap(each -> each)
                .toList();
        assertThat(sentences).allSatisfy(sentence -> {
            assertThat(said(sentence, Locale.ENGLISH)).isNotBlank().doesNotContainPattern("\\p{IsHan}|\\{");
            assertThat(said(sentence, Locale.CHINESE)).isNotBlank().doesNotContain("{");
        });
        assertThat(said(claim.text(), Locale.CHINESE)).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void how_long_a_trial_takes_is_forecast(Experiment experiment) {
        var home = Path.of(System.getProperty("java.home"));
        var bench = new Bench(home, Path.of("nowhere"), Duration.ofSeconds(5), false, 1);
        assertThat(experiment.expected(bench)).isBetween(Duration.ofMillis(100), Duration.ofHours(2));
    }

    private static String said(Sentence sentence, Locale language) {
        return sentence.in(language);
    }

    private static boolean sound(Claimed claimed) {
        return switch (claimed) {
            case Claimed.Factor(var factor) -> factor >= 0 && factor != 1 && Double.isFinite(factor);
            case Claimed.NoChange(var share) -> share > 0 && share < 1;
            case Claimed.NoWorse(var share) -> share > 0 && share < 1;
            case Claimed.Within(var least, var most) -> least <= most;
            case Claimed.Nothing() -> true;
        };
    }
}
