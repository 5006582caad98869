package dev.qiangcai.promrules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.promrules.format.Form;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromRulesTest {
    private final PromRules rules = new PromRules(Settings.DEFAULT);

    @Test
    void a_file_that_prometheus_takes_and_that_works_has_no_problems() {
        var report = rules.check("alerts.yml", """
                groups:
                  - name: api
                    rules:
                      - record: job:requests:rate5m
                        expr: sum by (job) (rate(http_requests_total[5m]))
                      - alert: NoRequests
                        expr: job:requests:rate5m == 0
                        for: 10m
                        labels:
                          severity: page
                """);
        assertThat(report.problems()).isEmpty();
        assertThat(report.valid()).isTrue();
        assertThat(report.form()).isEqualTo(Form.RULES);
    }

    @Test
    void an_error_in_an_expression_has_the_words_and_the_place_of_prometheus() {
        var report = rules.check("alerts.yml", """
                groups:
                  - name: api
                    rules:
                      - alert: Slow
                        expr: |
                          up
                            == rate(up)
                """);
        assertThat(report.valid()).isFalse();
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("promql-syntax");
            assertThat(problem.message().toString())
                    .isEqualTo("could not parse expression: 2:11: parse error: expected type range vector in call to"
                            + " function \"rate\", got instant vector");
            assertThat(List.of(
                            problem.at().line(),
                            problem.at().column(),
                            problem.at().endColumn()))
                    .containsExactly(7, 21, 23);
        });
    }

    @Test
    void rules_in_objects_of_kubernetes_are_found_and_placed_in_the_outer_file() {
        var report = rules.check("monitoring.yaml", """
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: monitoring.coreos.com/v1
                    kind: PrometheusRule
                    spec:
                      groups:
                        - name: a
                          partial_response_strategy: warn
                          rules:
                            - record: a
                              expr: 1
                  - apiVersion: v1
                    kind: ConfigMap
                    data:
                      other.yml: "a: b"
                      alerts.rules: |
                        groups:
                          - name: b
                            rules:
                              - record: b
                                expr: "sum(\\"x\\")"
                """);
        assertThat(report.form()).isEqualTo(Form.KUBERNETES);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("promql-syntax");
            assertThat(List.of(
                            problem.at().line(),
                            problem.at().column(),
                            problem.at().endColumn()))
                    .containsExactly(22, 28, 33);
        });
    }

    @Test
    void what_is_no_text_is_refused_where_it_stands() {
        var bytes = "groups: []\n# caf_\n".getBytes(StandardCharsets.ISO_8859_1);
        bytes[bytes.length - 2] = (byte) 0xE9;
        var report = rules.check(List.of(Source.of("latin.yml", bytes))).getFirst();
        assertThat(report.valid()).isFalse();
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.at().line()).isEqualTo(2));
        var wide = "groups: []".getBytes(StandardCharsets.UTF_16);
        assertThat(rules.check(List.of(Source.of("wide.yml", wide))).getFirst().valid())
                .isTrue();
    }
}
