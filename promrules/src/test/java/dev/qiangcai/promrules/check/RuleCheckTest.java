package dev.qiangcai.promrules.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.promrules.Problem;
import dev.qiangcai.promrules.PromRules;
import dev.qiangcai.promrules.Settings;
import dev.qiangcai.promrules.Severity;
import dev.qiangcai.promrules.Source;
import dev.qiangcai.promrules.server.Metadata;
import dev.qiangcai.promrules.server.Policy;
import dev.qiangcai.promrules.server.Scrapes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the checks say of whole rules, in groups, in files, on a server. A rule is one line here.
class RuleCheckTest {
    private static final Settings SERVER = Settings.DEFAULT
            .with(Scrapes.read("""
                    global:
                      scrape_interval: 15s
                      evaluation_interval: 30s
                      external_labels: {cluster: eu-1}
                    scrape_configs:
                      - job_name: api
                      - job_name: slow
                        scrape_interval: 2m
                    """))
            .with(Metadata.read("""
                    {"status": "success", "data": {
                      "jobs_done": [{"type": "counter", "help": "", "unit": ""}],
                      "queue_length": [{"type": "gauge"}],
                      "odd": [{"type": "gauge"}, {"type": "counter"}]}}
                    """))
            .with(new Policy(Map.of("severity", Set.of("page", "ticket")), List.of("runbook_url"), Set.of()));

    private static List<Problem> found(Settings settings, String check, String group, String... rules) {
        var text = "groups:\n- name: shop\n" + group + "  rules:\n  - " + String.join("\n  - ", rules) + "\n";
        var report = new PromRules(settings).check("shop.yml", text);
        assertThat(report.valid()).as("%s", report.problems()).isTrue();
        return report.problems().stream()
                .filter(problem -> problem.rule().equals(check))
                .toList();
    }

    private static List<Problem> found(String check, String... rules) {
        return found(Settings.DEFAULT, check, "", rules);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '~',
            value = {
                "template-label-lost -> {alert: A, expr: sum(x) > 1, annotations: {s: 'at {{ $labels.instance }}'}}",
                "template-label-lost -> {alert: A, expr: 'absent(up{job=\"a\"})', annotations: {s: '{{ .Labels.instance }}'}}",
                "template-label-lost -> {alert: A, expr: max by (job) (x) > 1, labels: {s: '{{ index $labels \"node\" }}'}}",
                "template-query -> {alert: A, expr: x > 1, annotations: {s: '{{ query \"up{\" }}'}}",
                "template-query -> {alert: A, expr: x > 1, annotations: {s: '{{ with query \"rate(up)\" }}a{{ end }}'}}",
                "template-query -> {alert: A, expr: x > 1, labels: {s: '{{ query \"sum(up\" | first | value }}'}}",
                "template-fails -> {alert: A, expr: x > 1, annotations: {s: '{{ $labels.job.name }}'}}",
                "template-fails -> {alert: A, expr: x > 1, annotations: {s: '{{ .Values.threshold }}'}}",
                "template-fails -> {alert: A, expr: x > 1, annotations: {s: '{{ humanizeDuration $labels }}'}}",
                "template-fails -> {alert: A, expr: x > 1, annotations: {s: '{{ if gt $value 5 }}much{{ end }}'}}",
                "template-fails -> {alert: A, expr: x > 1, annotations: {s: '{{ query \"up\" | first | value }}'}}",
                "template-fails -> {alert: A, expr: x > 1, annotations: {s: '{{ range query \"up\" }}{{ .Name }}{{ end }}'}}",
                "template-fails -> {alert: A, expr: x > 1, annotations: {s: '{{ printf \"%d\" $value }}'}}",
                "template-fails -> {alert: A, expr: 'x{a=\"b\"} > 1', labels: {s: '{{ humanize $labels.a }}'}}",
                "value-in-label -> {alert: A, expr: x > 1, labels: {v: '{{ $value }}'}}",
                "value-in-label -> {alert: A, expr: x > 1, labels: {v: '{{ .Value | humanize }}'}}",
                "value-in-label -> {alert: A, expr: x > 1, labels: {v: 'at {{ printf \"%f\" $value }}'}}",
                "for-below-interval -> {alert: A, expr: x > 1, for: 30s}",
                "for-below-interval -> {alert: A, expr: x > 1, for: 59s}",
                "for-below-interval -> {alert: A, expr: x > 1, for: 1ms}",
                "for-needless -> {alert: A, expr: x > 1, for: 0s}",
                "for-needless -> {alert: A, expr: x > 1, for: 0m}",
                "for-needless -> {alert: A, expr: x > 1, keep_firing_for: '0'}",
                "absent-at-once -> {alert: A, expr: absent(up)}",
                "absent-at-once -> {alert: A, expr: absent(up), for: 0s}",
                "absent-at-once -> {alert: A, expr: (absent(up))}",
            })
    void finds_what_does_not_work_in_an_alert(String check, String rule) {
        assertThat(found(check, rule)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '~',
            value = {
                "template-label-lost -> {alert: A, expr: sum by (instance) (x) > 1, annotations: {s: '{{ $labels.instance }}'}}",
                "template-label-lost -> {alert: A, expr: 'absent(up{job=\"a\"})', annotations: {s: '{{ $labels.job }}'}}",
                "template-label-lost -> {alert: A, expr: x > 1, annotations: {s: '{{ range query \"up\" }}{{ .Labels.a }}{{ end }}'}}",
                "template-query -> {alert: A, expr: x > 1, annotations: {s: '{{ query \"up == 0\" }}'}}",
                "template-query -> {alert: A, expr: x > 1, annotations: {s: '{{ printf \"up{\" | query }}'}}",
                "template-query -> {alert: A, expr: x > 1, annotations: {s: 'query \"up{\"'}}",
                "template-fails -> {alert: A, expr: x > 1, annotations: {s: '{{ $labels.job }} {{ $labels.none }}'}}",
                "template-fails -> {alert: A, expr: x > 1, annotations: {s: '{{ if gt $value 5.0 }}much{{ end }}'}}",
                "template-fails -> {alert: A, expr: x > 1, annotations: {s: '{{ with query \"up\" }}{{ . | first | value }}{{ end }}'}}",
                "template-fails -> {alert: A, expr: x > 1, annotations: {s: '{{ range query \"up\" }}{{ .Labels.a }} {{ .Value }}{{ end }}'}}",
                "template-fails -> {alert: A, expr: x > 1, annotations: {s: '{{ humanize $labels.size }}'}}",
                "template-fails -> {alert: A, expr: x > 1, annotations: {s: '{{ printf \"%.1f%%\" $value }}'}}",
                "template-fails -> {alert: A, expr: x > 1, annotations: {s: '{{ ($value | toTime).Year }}'}}",
                "value-in-label -> {alert: A, expr: x > 1, annotations: {v: '{{ $value }}'}}",
                "value-in-label -> {alert: A, expr: x > 1, labels: {v: '{{ if gt $value 5.0 }}page{{ else }}ticket{{ end }}'}}",
                "value-in-label -> {alert: A, expr: x > 1, labels: {v: '{{ $labels.job }}'}}",
                "for-below-interval -> {alert: A, expr: x > 1, for: 1m}",
                "for-below-interval -> {alert: A, expr: x > 1, for: 0s}",
                "for-below-interval -> {alert: A, expr: x > 1, keep_firing_for: 1s}",
                "for-needless -> {alert: A, expr: x > 1, for: 1s}",
                "for-needless -> {alert: A, expr: x > 1}",
                "for-needless -> {alert: A, expr: x > 1, keep_firing_for: 5m}",
                "absent-at-once -> {alert: A, expr: absent(up), for: 5m}",
                "absent-at-once -> {alert: A, expr: 'absent_over_time(up[5m])'}",
                "absent-at-once -> {alert: A, expr: up == 0 or absent(up), for: 2m}",
            })
    void leaves_alerts_alone_that_look_alike(String check, String rule) {
        assertThat(found(check, rule)).isEmpty();
    }

    @Test
    void a_template_that_fails_is_certain_unless_a_query_may_find_nothing() {
        var always = "{alert: A, expr: x > 1, annotations: {s: 'load {{ $labels.job.name }}'}}";
        assertThat(found("template-fails", always)).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.message())
                    .hasToString("fails when the alert fires: can't evaluate field name in type string");
            assertThat(always.substring(problem.at().column() - 5, problem.at().endColumn() - 5))
                    .isEqualTo("$labels.job.name");
        });
        assertThat(found(
                        "template-fails",
                        "{alert: A, expr: x > 1, annotations: {s: '{{ query \"up\" | first | value }}'}}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.severity()).isEqualTo(Severity.INFO);
                    assertThat(problem.message())
                            .hasToString("fails when the query finds nothing: error calling first: first() called on"
                                    + " vector with no elements");
                });
    }

    @Test
    void a_wait_is_held_against_the_interval_that_is_known() {
        var rule = "{alert: A, expr: x > 1, for: 20s}";
        assertThat(found("for-below-interval", rule))
                .extracting(Problem::severity)
                .containsExactly(Severity.INFO);
        assertThat(found(SERVER, "for-below-interval", "", rule))
                .extracting(Problem::severity)
                .containsExactly(Severity.WARNING);
        assertThat(found(SERVER, "for-below-interval", "  interval: 10s\n", rule))
                .isEmpty();
    }

    @Test
    void a_range_is_held_against_the_job_that_is_meant() {
        assertThat(found(SERVER, "range-too-short", "", "{record: a, expr: 'rate(x{job=\"api\"}[29s])'}"))
                .extracting(Problem::severity)
                .containsExactly(Severity.WARNING);
        assertThat(found(SERVER, "range-too-short", "", "{record: a, expr: 'rate(x{job=\"api\"}[30s])'}"))
                .isEmpty();
        assertThat(found(SERVER, "range-too-short", "", "{record: a, expr: 'rate(x{job=\"slow\"}[3m])'}"))
                .extracting(Problem::severity)
                .containsExactly(Severity.WARNING);
        assertThat(found(SERVER, "range-too-short", "", "{record: a, expr: 'rate(x[3m])'}"))
                .extracting(Problem::severity)
                .containsExactly(Severity.INFO);
    }

    @Test
    void metadata_tells_counters_from_gauges() {
        assertThat(found(SERVER, "counter-without-rate", "", "{alert: A, expr: jobs_done > 5}"))
                .hasSize(1);
        assertThat(found(SERVER, "counter-without-rate", "", "{alert: A, expr: queue_length > 5}"))
                .isEmpty();
        assertThat(found(SERVER, "rate-of-gauge", "", "{record: a, expr: 'rate(queue_length[5m])'}"))
                .hasSize(1);
        assertThat(found(SERVER, "rate-of-gauge", "", "{record: a, expr: 'rate(jobs_done[5m])'}"))
                .isEmpty();
        assertThat(found(SERVER, "rate-of-gauge", "", "{record: a, expr: 'rate(odd[5m])'}"))
                .isEmpty();
    }

    @Test
    void what_the_owner_wants_of_alerts_is_asked_for() {
        assertThat(found(SERVER, "alert-policy", "", "{alert: A, expr: x > 1}"))
                .extracting(problem -> problem.message().toString())
                .containsExactlyInAnyOrder("no label `severity`", "no annotation `runbook_url`");
        assertThat(found(SERVER, "alert-policy", "", "{alert: A, expr: x > 1, labels: {severity: bad}}"))
                .hasSize(2);
        assertThat(found(
                        SERVER,
                        "alert-policy",
                        "  labels: {severity: page}\n",
                        "{alert: A, expr: x > 1, annotations: {runbook_url: a}}"))
                .isEmpty();
        assertThat(found(SERVER, "external-label", "", "{alert: A, expr: x > 1, labels: {cluster: b}}"))
                .hasSize(1);
    }

    @Test
    void recorded_metrics_are_known_by_their_rules() {
        var sum = "{record: job:x:sum, expr: sum by (job) (x)}";
        assertThat(found("join-never-matches", sum, "{record: b, expr: job:x:sum / on (node) y}"))
                .hasSize(1);
        assertThat(found("rate-of-aggregate", sum, "{record: b, expr: 'rate(job:x:sum[5m])'}"))
                .hasSize(1);
        assertThat(found("recording-order", "{record: b, expr: job:x:sum}", sum))
                .hasSize(1);
        assertThat(found("recording-order", sum, "{record: b, expr: job:x:sum}"))
                .isEmpty();
        assertThat(found("recording-order", "{record: a, expr: a or b}")).isEmpty();
        assertThat(found("recording-missing", sum, "{record: b, expr: job:y:sum}"))
                .hasSize(1);
        assertThat(found("recording-missing", "{record: b, expr: job:y:sum}", sum, "{record: job:y:sum, expr: y}"))
                .isEmpty();
        assertThat(found("alert-always-fires", "{record: a:down, expr: up == 0}", "{alert: A, expr: a:down}"))
                .isEmpty();
        assertThat(found(Settings.DEFAULT, "interval-too-long", "  interval: 10m\n", sum))
                .hasSize(1);
    }

    @Test
    void rules_that_are_there_twice_are_found_across_files() {
        var text = "groups: [{name: a, rules: [{record: b, expr: up, labels: {c: d}}]}]";
        var reports = new PromRules(Settings.DEFAULT)
                .check(List.of(
                        new Source("1.yml", text),
                        new Source("2.yml", text),
                        new Source("3.yml", text.replace("c: d", "c: e"))));
        assertThat(reports.get(0).problems()).isEmpty();
        assertThat(reports.get(1).problems())
                .extracting(problem -> problem.message().toString())
                .containsExactly("the same recording is in 1.yml, line 1");
        assertThat(reports.get(2).problems()).isEmpty();
    }

    @Test
    void a_sum_of_ten_thousand_terms_is_taken_and_not_looked_into() {
        assertThat(found("label-lost", "{record: a, expr: " + "x + ".repeat(10_000) + "x}"))
                .isEmpty();
    }

    @Test
    void templates_that_run_for_ever_are_tried_a_few_times_only() {
        var loop = "{alert: A, expr: x > 1, annotations: {s: '{{ range 9000000000000 }}{{ end }}'}}";
        var bad = "{alert: B, expr: x > 1, annotations: {s: '{{ .Nothing }}'}}";
        var rules = new ArrayList<>(Collections.nCopies(1000, loop));
        rules.add(bad);
        assertThat(found("template-fails", rules.toArray(String[]::new))).isEmpty();
        assertThat(found("template-fails", loop, bad)).hasSize(1);
    }
}
