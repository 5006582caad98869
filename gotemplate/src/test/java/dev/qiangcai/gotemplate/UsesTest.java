package dev.qiangcai.gotemplate;

import static dev.qiangcai.gotemplate.Use.What.EVERY_LABEL;
import static dev.qiangcai.gotemplate.Use.What.EXTERNAL_LABEL;
import static dev.qiangcai.gotemplate.Use.What.EXTERNAL_URL;
import static dev.qiangcai.gotemplate.Use.What.FUNCTION;
import static dev.qiangcai.gotemplate.Use.What.QUERY;
import static dev.qiangcai.gotemplate.Use.What.VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.qiangcai.gotemplate.GoTemplate.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsesTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "{{ $labels.job }}, job, $labels.job",
                "{{ .Labels.job }}, job, .Labels.job",
                "{{ $.Labels.job }}, job, $.Labels.job",
                "{{ index $labels \"a-b\" }}, a-b, \"a-b\"",
                "{{ index .Labels `job` | toUpper }}, job, `job`",
                "{{ if eq $labels.job \"x\" }}{{ end }}, job, $labels.job",
                "{{ printf \"%s\" ($labels.job) }}, job, $labels.job",
                "{{ with $labels }}{{ .job }}{{ end }}, job, .job",
                "{{ with .Labels }}{{ index . \"job\" }}{{ end }}, job, \"job\"",
                "{{ $mine := .Labels }}{{ $mine.job }}, job, $mine.job",
                "{{ range query \"up\" }}{{ $labels.job }}{{ end }}, job, $labels.job",
                "{{ if .Value }}{{ else }}{{ $labels.job }}{{ end }}, job, $labels.job",
                "{{ define \"x\" }}{{ .job }}{{ end }}{{ template \"x\" $labels }}, job, .job",
                "{{ define \"x\" }}{{ .Labels.job }}{{ end }}{{ template \"x\" . }}, job, .Labels.job",
                "{{ ($labels).job }}, job, .job"
            })
    void a_label_is_found_however_it_is_written_and_with_its_place(String text, String label, String written) {
        var labels = parsed(text).labels();
        assertThat(labels).extracting(Use::name).containsExactly(label);
        var at = labels.getFirst().at();
        assertThat(text.substring(at.start(), at.end())).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "{{ range query \"up\" }}{{ .Labels.job }}{{ end }}",
                "{{ with query \"up\" | first }}{{ .Labels.job }}{{ end }}",
                "^{{ range $i, $labels := query \"up\" }}{{ $labels.job }}{{ end }}^",
                "{{ $externalLabels.job }}",
                "{{ define \"unused\" }}{{ .Labels.job }}{{ end }}",
                "{{ define \"x\" }}{{ .Labels.job }}{{ end }}{{ template \"x\" }}",
                "{{ \"$labels.job\" }} $labels.job"
            })
    void a_label_of_something_else_is_not_the_alerts(String text) {
        assertThat(parsed(text).labels()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "{{ $labels }}",
                "^{{ range $key, $value := .Labels }}{{ end }}^",
                "{{ index $labels $externalURL }}",
                "{{ $labels | print }}",
                "{{ len $labels }}"
            })
    void labels_that_are_not_named_are_all_of_them(String text) {
        assertThat(parsed(text).uses()).extracting(Use::what).contains(EVERY_LABEL);
        assertThat(parsed(text).labels()).isEmpty();
    }

    @Test
    void to_test_or_keep_the_labels_is_no_use_of_them_all() {
        assertThat(parsed("{{ $mine := $labels }}{{ with .Labels }}{{ end }}").uses())
                .isEmpty();
    }

    @Test
    void whatever_else_a_template_takes_is_told_in_the_order_of_the_text() {
        var text = "{{ $value | humanize }} {{ $externalLabels.site }} {{ .ExternalURL }} {{ query `up == 0` }}";
        assertThat(parsed(text).uses())
                .extracting(
                        Use::what,
                        Use::name,
                        use -> text.substring(use.at().start(), use.at().end()))
                .containsExactly(
                        tuple(VALUE, "$value", "$value"),
                        tuple(FUNCTION, "humanize", "humanize"),
                        tuple(EXTERNAL_LABEL, "site", "$externalLabels.site"),
                        tuple(EXTERNAL_URL, ".ExternalURL", ".ExternalURL"),
                        tuple(FUNCTION, "query", "query"),
                        tuple(QUERY, "up == 0", "`up == 0`"));
    }

    @Test
    void templates_that_insert_each_other_are_followed_once() {
        var text =
                "{{ define \"a\" }}{{ template \"b\" . }}{{ end }}{{ define \"b\" }}{{ .Labels.job }}{{ template \"a\" . }}{{ end }}"
                        + "{{ template \"a\" . }}";
        assertThat(parsed(text).labels()).extracting(Use::name).isEqualTo(List.of("job"));
    }

    private static Parsed parsed(String text) {
        return (Parsed) GoTemplate.parse("A", text);
    }
}
