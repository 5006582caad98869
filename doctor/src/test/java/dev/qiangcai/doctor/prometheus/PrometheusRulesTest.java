package dev.qiangcai.doctor.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.Doctor;
import dev.qiangcai.doctor.config.Config;
import dev.qiangcai.doctor.config.ConfigReader;
import dev.qiangcai.doctor.quiet.Quiet;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Severity;
import dev.qiangcai.doctor.source.Source;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PrometheusRulesTest {
    private static final Doctor DOCTOR = Doctor.usual();

    private static List<String> told(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .map(finding -> finding.card().id() + " " + finding.severity() + " "
                        + finding.place().region().line())
                .toList();
    }

    private static Diagnosis examined(String expression) {
        var text = "groups:\n- name: shop\n  rules:\n  - alert: Down\n    expr: " + expression + "\n";
        return DOCTOR.examine(List.of(Source.of("shop.yml", text)));
    }

    private static Config config(String text) {
        var rules = DOCTOR.cards().stream().map(Card::id).collect(Collectors.toSet());
        return ConfigReader.read(Source.of(".qiangcai-doctor.yaml", text), rules);
    }

    @Test
    void each_problem_has_its_own_name_and_its_own_severity() {
        assertThat(told(examined("up{job=~\"a\"} == 0"))).containsExactly("regex-needless INFO 5");
        assertThat(told(examined("up"))).containsExactly("alert-always-fires WARNING 5");
        assertThat(told(examined("up = 0"))).containsExactly("promql-syntax ERROR 5");
    }

    @Test
    void a_note_silences_just_the_problem_that_it_names() {
        var diagnosis = new Quiet(DOCTOR.cards())
                .apply(examined("|\n      # qiangcai:ignore regex-needless generated\n      up{job=~\"a\"}"));
        assertThat(told(diagnosis)).containsExactly("alert-always-fires WARNING 7");
    }

    @Test
    void a_note_for_a_problem_that_is_not_there_is_stale() {
        var diagnosis = new Quiet(DOCTOR.cards()).apply(examined("up == 0 # qiangcai:ignore regex-needless why"));
        assertThat(told(diagnosis)).containsExactly("ignore-stale WARNING 5");
    }

    @Test
    void the_configuration_grades_and_silences_problems_one_by_one() {
        var found = examined("up{job=~\"a\"}");
        assertThat(told(config("rules: {regex-needless: error, alert-always-fires: off}")
                        .apply(found)))
                .containsExactly("regex-needless ERROR 5");
        assertThat(told(config("ignore: [{rule: alert-always-fires, files: \"shop.yml\", reason: on purpose}]")
                        .apply(found)))
                .containsExactly("regex-needless INFO 5");
    }

    @Test
    void what_a_server_refuses_is_told_in_its_words_in_every_language() {
        var message = examined("up = 0").findings().getFirst().story().message();
        assertThat(message.in(Locale.CHINESE)).isEqualTo(message.toString()).contains("parse error: unexpected \"=\"");
        assertThat(DOCTOR.cards())
                .filteredOn(card -> card.id().equals("promql-syntax"))
                .extracting(Card::severity)
                .containsExactly(Severity.ERROR);
    }
}
