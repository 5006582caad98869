package dev.qiangcai.promrules.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.promrules.Problem;
import dev.qiangcai.promrules.PromRules;
import dev.qiangcai.promrules.Settings;
import dev.qiangcai.promrules.server.Metadata;
import dev.qiangcai.promrules.server.Policy;
import dev.qiangcai.promrules.server.Scrapes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the checks say of several rules in one group, on a server that is known. `|` parts the group's interval and its
/// rules.
class GroupCheckTest {
    private static final Settings SERVER = Settings.DEFAULT
            .with(Scrapes.read(
                    "global: {scrape_interval: 15s, evaluation_interval: 30s, external_labels: {cluster: eu}}"))
            .with(Metadata.read("""
                    {"status": "success", "data": {
                      "jobs_done": [{"type": "counter"}],
                      "queue_length": [{"type": "gauge"}],
                      "odd": [{"type": "gauge"}, {"type": "counter"}]}}
                    """))
            .with(new Policy(Map.of("severity", Set.of("page", "ticket")), List.of("runbook_url"), Set.of()));

    private static List<Problem> found(String check, String group) {
        var parts = List.of(group.split(" [|] "));
        var text = "groups:\n- name: shop\n  interval: " + parts.getFirst() + "\n  rules:\n  - "
                + String.join("\n  - ", parts.subList(1, parts.size())) + "\n";
        var report = new PromRules(SERVER).check("shop.yml", text);
        assertThat(report.valid()).as("%s", report.problems()).isTrue();
        return report.problems().stream()
                .filter(problem -> problem.rule().equals(check))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '~',
            value = {
                "interval-too-long -> 301s | {record: a:b, expr: x}",
                "interval-too-long -> 10m | {alert: A, expr: x > 1} | {record: a:b, expr: x}",
                "interval-too-long -> 1d | {record: a:b, expr: 'rate(x[5m])'}",
                "recording-order -> 1m | {record: c, expr: a:b} | {record: a:b, expr: x}",
                "recording-order -> 1m | {alert: A, expr: a:b > 1} | {record: a:b, expr: x}",
                "recording-order -> 1m | {record: c, expr: 'max_over_time(a:b[1h])'} | {record: a:b, expr: x}",
                "recording-missing -> 1m | {record: a:b, expr: x} | {record: c, expr: a:c}",
                "recording-missing -> 1m | {record: a:b, expr: x} | {alert: A, expr: 'a:c{job=~`d.+`} > 1'}",
                "recording-missing -> 1m | {record: a:b, expr: 'rate(a:c[5m])'}",
                "duplicate-rule -> 1m | {record: a:b, expr: x} | {record: a:b, expr: x}",
                "duplicate-rule -> 1m | {record: a:b, expr: x} | {record: a:b, expr: y}",
                "duplicate-rule -> 1m | {alert: A, expr: x > 1} | {alert: A, expr: x  >  1}",
                "external-label -> 1m | {alert: A, expr: x > 1, labels: {cluster: us}}",
                "external-label -> 1m | {record: a:b, expr: x, labels: {cluster: us}}",
                "external-label -> 1m | {alert: A, expr: x > 1, labels: {team: a, cluster: '{{ $labels.c }}'}}",
                "alert-policy -> 1m | {alert: A, expr: x > 1, annotations: {runbook_url: a}}",
                "alert-policy -> 1m | {alert: A, expr: x > 1, labels: {severity: loud}, annotations: {runbook_url: a}}",
                "alert-policy -> 1m | {alert: A, expr: x > 1, labels: {severity: page}}",
                "rate-of-gauge -> 1m | {record: a:b, expr: 'rate(queue_length[5m])'}",
                "rate-of-gauge -> 1m | {alert: A, expr: 'increase(queue_length{a=`b`}[1h]) > 1'}",
                "rate-of-gauge -> 1m | {record: a:b, expr: 'sum(resets(queue_length[1d]))'}"
            })
    void finds_what_does_not_work_in_a_group(String check, String group) {
        assertThat(found(check, group)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '~',
            value = {
                "interval-too-long -> 5m | {record: a:b, expr: x}",
                "interval-too-long -> 10m | {alert: A, expr: x > 1}",
                "interval-too-long -> 0s | {record: a:b, expr: x}",
                "recording-order -> 1m | {record: a:b, expr: x} | {record: c, expr: a:b}",
                "recording-order -> 1m | {record: a:b, expr: 'a:b offset 1m or x'}",
                "recording-order -> 1m | {record: c, expr: x} | {record: a:b, expr: x}",
                "recording-missing -> 1m | {record: c, expr: a:b} | {record: a:b, expr: x}",
                "recording-missing -> 1m | {record: a:b, expr: x} | {record: c, expr: d}",
                "recording-missing -> 1m | {alert: A, expr: a:c > 1}",
                "duplicate-rule -> 1m | {record: a:b, expr: x, labels: {c: d}} | {record: a:b, expr: x, labels: {c: e}}",
                "duplicate-rule -> 1m | {record: a, expr: x} | {alert: a, expr: x > 1}",
                "duplicate-rule -> 1m | {alert: A, expr: x > 1} | {alert: A, expr: x > 2}",
                "external-label -> 1m | {alert: A, expr: x > 1, labels: {team: us}}",
                "external-label -> 1m | {alert: A, expr: x > 1, annotations: {cluster: us}}",
                "external-label -> 1m | {alert: A, expr: 'x{cluster=`us`} > 1'}",
                "alert-policy -> 1m | {alert: A, expr: x > 1, labels: {severity: page}, annotations: {runbook_url: a}}",
                "alert-policy -> 1m | {alert: A, expr: x > 1, labels: {severity: '{{ $labels.s }}'}, annotations: {runbook_url: a}}",
                "alert-policy -> 1m | {record: a:b, expr: x}",
                "rate-of-gauge -> 1m | {record: a:b, expr: 'delta(queue_length[5m])'}",
                "rate-of-gauge -> 1m | {record: a:b, expr: 'rate(jobs_done[5m])'}",
                "rate-of-gauge -> 1m | {record: a:b, expr: 'rate(odd[5m])'}"
            })
    void leaves_groups_alone_that_look_alike(String check, String group) {
        assertThat(found(check, group)).isEmpty();
    }
}
