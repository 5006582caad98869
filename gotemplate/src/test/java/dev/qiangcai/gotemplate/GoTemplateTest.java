package dev.qiangcai.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.gotemplate.GoTemplate.Broken;
import dev.qiangcai.gotemplate.GoTemplate.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoTemplateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no action at all } {",
                "{{ $labels.instance }} has {{ $value | humanize }}",
                "{{ if eq $labels.severity \"critical\" }}now{{ else if .Value }}soon{{ else }}never{{ end }}",
                "{{ range $i, $sample := query \"up\" }}{{ if $i }}{{ break }}{{ end }}{{ continue }}{{ end }}",
                "{{ with .Labels.job }}{{ . }}{{ else with $value }}{{ . }}{{ else }}none{{ end }}",
                "{{ define \"x\" }}{{ . }}{{ end }}{{ template \"x\" $labels }}{{ block \"y\" . }}z{{ end }}",
                "{{- /* a comment */ -}} {{ printf \"%d\" 'a' | len }}{{ `raw` }}",
                "{{ (index (query \"up\") 0).Labels.job }}",
                "{{ 0x1F }}{{ 1_000 }}{{ 1e3 }}{{ 1+2i }}{{ 0b1 }}{{ 017 }}{{ -0 }}",
                "{{ define \"x\" }} {{ end }}{{ define \"x\" }}the blank one gives way{{ end }}",
                "{{\n$value\n}}"
            })
    void what_go_takes_is_parsed(String text) {
        assertThat(GoTemplate.parse("A", text)).isInstanceOf(Parsed.class).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "^{{ $labels.x^, unclosed action, 12",
                "{{ foo }}, ^function \"foo\" not defined^, 3",
                "{{ $x }}, ^undefined variable \"$x\"^, 3",
                "{{ end }}, unexpected {{end}}, 7",
                "{{ else }}, unexpected {{else}}, 8",
                "{{ if }}x{{ end }}, missing value for if, 6",
                "{{ if .Value }}x, unexpected EOF, 16",
                "{{ .Labels[\"job\"] }}, ^bad character U+005B '['^, 3",
                "{{ $value > 5 }}, ^unexpected \">\" in operand^, 10",
                "{{ 1 | 2 }}, non executable command in pipeline stage 2, 9",
                "{{ }}, missing value for command, 3",
                "{{ true.x }}, ^unexpected . after term \"true\"^, 9",
                "{{ 089 }}, ^integer overflow: \"089\"^, 3",
                "{{ 0x }}, ^illegal number syntax: \"0x\"^, 3",
                "{{ 1a }}, ^bad number syntax: \"1a\"^, 3",
                "{{ 'ab' }}, malformed character constant: 'ab', 3",
                "{{ \"\\q\" }}, invalid syntax, 3",
                "{{ \"open }}, unterminated quoted string, 3",
                "{{ `open }}, unterminated raw quoted string, 3",
                "{{ (1 }}, unclosed left paren, 6",
                "{{ 1) }}, unexpected right paren, 4",
                "{{ break }}, {{break}} outside {{range}}, 9",
                "{{/* open }}, unclosed comment, 2",
                "{{/* a */ b }}, comment ends before closing delimiter, 2",
                "^{{ $a, $b := 1 }}^, too many declarations in command, 5",
                "{{ template x }}, ^unexpected \"x\" in template clause^, 12",
                "{{ define \"x\" }}a{{ end }}{{ define \"x\" }}b{{ end }}, ^template: multiple definition of template \"x\"^, 50",
                "{{ $labels.job \"x }}, unterminated quoted string, 15"
            })
    void what_go_refuses_is_broken_in_its_words_at_the_word_where_it_showed(String text, String reason, int start) {
        var fault = fault(text);
        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(fault.message()).isEqualTo("template: __alert_A:1: " + reason);
        assertThat(fault.at().start()).isEqualTo(start);
    }

    @Test
    void the_message_names_the_line() {
        assertThat(fault("one\ntwo {{ nope }}").message())
                .isEqualTo("template: __alert_A:2: function \"nope\" not defined");
    }

    @Test
    void an_action_that_began_on_another_line_is_told_of() {
        assertThat(fault("{{ $labels.job\n\n").reason()).isEqualTo("unclosed action started at __alert_A:1");
        assertThat(fault("{{ $labels.job\n\"open }}").reason())
                .isEqualTo("unterminated quoted string in action started at __alert_A:1");
    }

    @Test
    void a_variable_lives_until_the_end_of_its_body() {
        assertThat(fault("{{ if .Value }}{{ $x := 1 }}{{ end }}{{ $x }}").reason())
                .isEqualTo("undefined variable \"$x\"");
    }

    @Test
    void a_template_of_its_own_knows_neither_the_variables_nor_the_loop_around_it() {
        assertThat(fault("{{ define \"x\" }}{{ $labels.job }}{{ end }}").reason())
                .isEqualTo("undefined variable \"$labels\"");
        assertThat(fault("{{ range query \"up\" }}{{ block \"x\" . }}{{ break }}{{ end }}{{ end }}")
                        .reason())
                .isEqualTo("{{break}} outside {{range}}");
    }

    @Test
    void deep_nesting_is_refused_and_never_overflows() {
        assertThat(fault("{{ " + "(".repeat(100_000)).reason()).isEqualTo("max expression depth exceeded");
        assertThat(fault("{{ if 1 }}".repeat(100_000)).reason()).isEqualTo("nested more than 300 deep");
        assertThat(fault("{{ if 1 }}" + "{{ else if 1 }}".repeat(100_000)).reason())
                .isEqualTo("nested more than 300 deep");
        assertThat(GoTemplate.parse("A", "{{ if 1 }}".repeat(299) + "{{ end }}".repeat(299)))
                .isInstanceOf(Parsed.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_the_text_it_answers_and_points_into_the_text(long seed) {
        var start = List.of("{{ if $value }}{{ range $i, $e := query \"up\" }}{{ $e.Value }}{{ end }}{{ end }}");
        for (var text : Mutations.many(start, seed, 3000)) {
            if (GoTemplate.parse("A", text) instanceof Broken(var fault)) {
                assertThat(fault.at().end()).as("seed %d: %s", seed, text).isLessThanOrEqualTo(text.length());
            }
        }
    }

    private static Fault fault(String text) {
        return ((Broken) GoTemplate.parse("A", text)).fault();
    }
}
