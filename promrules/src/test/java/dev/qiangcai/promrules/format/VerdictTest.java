package dev.qiangcai.promrules.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.promql.Features;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a server takes and what it refuses. A `;` in a case is a new line.
class VerdictTest {
    private static RuleFile read(String text) {
        return new RuleReader(Dialect.STABLE).read("rules.yml", text.replace(';', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                "---",
                "groups:",
                "groups: ~",
                "groups: []",
                "groups: [{name: a}]",
                "groups: [{name: a, rules: }]",
                "groups: [null, {name: a, rules: [null]}]",
                "groups: [{name: 5, rules: [{record: yes, expr: 1}]}]",
                "groups: [{name: a, interval: 0, rules: []}]",
                "groups: [{name: a, interval: , limit: 5.5, rules: []}]",
                "groups: [{name: a, interval: 1h30m, query_offset: 1m, limit: 0x10, labels: {team: b}}]",
                "groups: [{name: a, rules: [{alert: b, expr: 1, for: 1d, keep_firing_for: 5m}]}]",
                "groups: [{name: a, rules: [{record: b, expr: up, for: 0s}]}]",
                "groups: [{name: a, rules: [{record: 'with blanks', expr: up}]}]",
                "groups: [{name: a, rules: [{alert: b, expr: up, labels: {c: null, 5: true, 'd e': ''}}]}]",
                "groups: [{name: a, rules: [{record: b, expr: up, labels: {c: '{{ $broken'}}]}]",
                "groups: [{name: a}];---;groups: [{nonsense}]",
                "groups:; - name: a;   rules:;   - &x {alert: b, expr: up};   - {<<: *x, alert: c}",
                "groups:; - name: a;   rules:;   - alert: b;     expr: up;     labels:;      c:\u0085",
                "groups:; - name: a\u2028   rules: [{alert: b, expr: up, labels: {!!str c: d}}]",
                "groups:; - name: a;   rules:;   - &x {alert: b, expr: up};   - {<<: [*x, {for: 5m}]}"
            })
    void takes_what_prometheus_takes(String text) {
        assertThat(read(text).complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '~',
            value = {
                "a -> cannot unmarshal !!str `a` into rulefmt.RuleGroups",
                "[] -> cannot unmarshal !!seq into rulefmt.RuleGroups",
                "group: [] -> field group not found in type rulefmt.RuleGroups",
                "groups: {} -> cannot unmarshal !!map into []rulefmt.RuleGroup",
                "groups: [];groups: [] -> mapping key \"groups\" already defined at line 1",
                "groups: [{}] -> Groupname must not be empty",
                "groups: [{name: ''}] -> Groupname must not be empty",
                "groups: [{name: a}, {name: a}] -> groupname: \"a\" is repeated in the same file",
                "groups: [{name: a, name: b}] -> mapping key \"name\" already defined at line 1",
                "groups: [{name: a, limit: '5'}] -> cannot unmarshal !!str `5` into int",
                "groups: [{name: a, interval: 5}] -> not a valid duration string: \"5\"",
                "groups: [{name: a, interval: ''}] -> empty duration string",
                "groups: [{name: a, interval: 1m1h}] -> not a valid duration string: \"1m1h\"",
                "groups: [{name: a, interval: 300y}] -> duration out of range",
                "groups: [{name: a, concurrency: 5}] -> field concurrency not found in type rulefmt.RuleGroup",
                "groups: [{name: a, labels: {__name__: b}}] -> invalid label name: __name__",
                "groups: [{name: a, rules: [{}]}] -> one of 'record' or 'alert' must be set",
                "groups: [{name: a, rules: [{record: b}]}] -> field 'expr' must be set in rule",
                "groups: [{name: a, rules: [{record: b, alert: c, expr: 1}]}] -> only one of 'record' and 'alert' must be set",
                "groups: [{name: a, rules: [{record: b, expr: 1, for: 1m}]}] -> invalid field 'for' in recording rule",
                "groups: [{name: a, rules: [{record: b, expr: 1, annotations: {c: d}}]}] -> invalid field 'annotations' in"
                        + " recording rule",
                "groups: [{name: a, rules: [{record: 'b{}', expr: 1}]}] -> braces present in the recording rule name; should it be in expr?: b{}",
                "groups: [{name: a, rules: [{alert: b, expr: [1]}]}] -> cannot unmarshal !!seq into string",
                "groups: [{name: a, rules: [{alert: b, expr: 1, labels: [c]}]}] -> cannot unmarshal !!seq into map[string]string",
                "groups: [{name: a, rules: [{alert: b, expr: 1, labels: {c: {}}}]}] -> cannot unmarshal !!map into string",
                "groups: [{name: a, rules: [{alert: b, expr: 1, severity: c}]}] -> field severity not found in type rulefmt.Rule",
                "groups: [{name: a, rules: [{alert: b, expr: *c}]}] -> unknown anchor 'c' referenced",
                "groups: [{name: a, rules: [{alert: b, expr: !!int c}]}] -> cannot decode !!str `c` as a !!int",
                "groups: [{name: a, rules: [{alert: b, expr: up, labels: {!!int c: d}}]}] -> cannot decode !!str `c` as a !!int",
                "groups: [{name: a, rules: [{alert: b, !!int expr: up}]}] -> cannot decode !!str `expr` as a !!int",
                "groups:; - name: a;   rules:;   - alert: b\u2029c;     expr: up -> could not find expected ':'",
                "groups: [{name: a, rules: &r [{alert: b, expr: 1}, *r]}] -> anchor 'r' value contains itself",
                "groups: [{name: a, rules: [{<<: 5, alert: b, expr: 1}]}] -> map merge requires map or sequence of maps as the"
                        + " value",
                "groups: [{name: a, rules: [{alert: b, expr: up ==}]}] -> could not parse expression: 1:6: parse error: unexpected"
                        + " end of input",
                "groups: [{name: a, rules: [{alert: b, expr: 1, annotations: {c: '{{ $label }}'}}]}] -> annotation \"c\": template:"
                        + " __alert_b:1: undefined variable \"$label\""
            })
    void refuses_what_prometheus_refuses_in_its_words(String text, String message) {
        assertThat(read(text).complaints()).extracting(Complaint::message).contains(message);
    }

    @Test
    void an_older_server_takes_fewer_names() {
        var legacy = new RuleReader(new Dialect(Features.STABLE, Names.LEGACY));
        var text = "groups: [{name: a, rules: [{alert: b, expr: 1, labels: {c-d: e}, annotations: {f.g: h}}]}]";
        assertThat(legacy.read("rules.yml", text).complaints())
                .extracting(Complaint::message)
                .containsExactly("invalid label name: c-d", "invalid annotation name: f.g");
    }

    @Test
    void a_field_of_another_program_is_told_from_a_slip() {
        assertThat(read("groups: [{name: a, eval_offset: 5m}]").complaints())
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.owner())
                        .hasValueSatisfying(owner -> assertThat(owner).contains("vmalert")));
    }

    @Test
    void aliases_that_stand_for_millions_of_rules_are_refused() {
        var text = new StringBuilder("groups:\n- name: a\n  rules: &r\n");
        text.append("  - {alert: b, expr: up}\n".repeat(2000));
        for (var i = 0; i < 2000; i++) {
            text.append("- {name: a").append(i).append(", rules: *r}\n");
        }
        assertThat(read(text.toString()).complaints())
                .extracting(Complaint::message)
                .contains("document contains excessive aliasing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? ", "&a [", "!!x "})
    void nesting_without_end_is_refused_and_does_no_harm(String open) {
        assertThat(read(open.repeat(100_000)).complaints()).isNotEmpty();
    }

    @Test
    void a_text_that_is_too_long_is_refused_unread() {
        assertThat(read("x".repeat(9_000_000)).complaints())
                .extracting(Complaint::message)
                .containsExactly("longer than 8000000 characters: not read");
    }
}
