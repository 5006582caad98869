package dev.qiangcai.doctor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.doctor.DoctorException;
import dev.qiangcai.doctor.Findings;
import dev.qiangcai.doctor.rule.Severity;
import dev.qiangcai.doctor.source.Source;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
    private static final String RULE = Findings.card().id();

    private static Config read(String text) {
        return ConfigReader.read(Source.of(Config.NAME, text), Set.of(RULE, "other-rule"));
    }

    @Test
    void it_says_what_counts_and_what_is_left_out() {
        var config = read("""
                fail-on: error
                exclude: ["charts/**"]
                rules:
                  %s: info
                  other-rule: off
                ignore:
                  - {rule: other-rule, files: "dev/**", reason: only here}
                """.formatted(RULE));
        assertThat(config.failOn()).contains(Severity.ERROR);
        assertThat(config.exclude()).containsExactly("charts/**");
        assertThat(config.rules())
                .containsEntry(RULE, Optional.of(Severity.INFO))
                .containsEntry("other-rule", Optional.empty());
        assertThat(config.ignores()).containsExactly(new Config.Ignore("other-rule", "dev/**", "only here"));
    }

    @Test
    void a_rule_counts_as_much_as_the_owner_wants() {
        var source = Source.of("dev/run.sh", "bad");
        var diagnosis = Findings.diagnosis(source, Findings.about(source, "bad", ""));
        assertThat(read("rules: {" + RULE + ": error}")
                        .apply(diagnosis)
                        .findings()
                        .getFirst()
                        .severity())
                .isEqualTo(Severity.ERROR);
        assertThat(read("rules: {" + RULE + ": off}").apply(diagnosis).findings())
                .isEmpty();
        assertThat(read("ignore: [{rule: " + RULE + ", files: 'dev/**', reason: r}]")
                        .apply(diagnosis)
                        .findings())
                .isEmpty();
        assertThat(read("ignore: [{rule: " + RULE + ", files: 'live/**', reason: r}]")
                        .apply(diagnosis)
                        .findings())
                .hasSize(1);
    }

    @Test
    void an_empty_one_says_nothing() {
        assertThat(read("# nothing yet\n")).isEqualTo(Config.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fail-onn: error             | .qiangcai-doctor.yaml:1:1: there is no key fail-onn here; did you mean fail-on?",
                "fail-on: warn               | .qiangcai-doctor.yaml:1:10: warn is no severity",
                "rules: {othr-rule: off}     | .qiangcai-doctor.yaml:1:9: there is no rule othr-rule; did you mean other-rule?",
                "rules: [a]                  | .qiangcai-doctor.yaml:1:8: keys and values are wanted",
                "ignore: [{rule: other-rule}]| reason is missing",
                "exclude: charts             | .qiangcai-doctor.yaml:1:10: a list is wanted",
                "'a: [1'                     | this is no YAML",
            })
    void what_makes_no_sense_is_refused_where_it_stands(String text, String said) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(DoctorException.class).hasMessageContaining(said);
    }
}
