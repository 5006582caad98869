package dev.qiangcai.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.gotemplate.Expansion.Expanded;
import dev.qiangcai.gotemplate.Expansion.Failed;
import dev.qiangcai.gotemplate.Expansion.Untold;
import dev.qiangcai.gotemplate.GoTemplate.Parsed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpandTest {
    private static final Sample SAMPLE = new Sample(
            Map.of("job", "node", "instance", "host.example:9100"),
            1234.5,
            new Sample.Server(Map.of("site", "north"), URI.create("http://prometheus.example:9090/prefix")),
            Instant.ofEpochSecond(1_700_000_000),
            false);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "{{ $labels.instance }} of {{ .Labels.job }}, ^host.example:9100 of node^",
                "{{ $externalLabels.site }} {{ $externalURL }}, ^north http://prometheus.example:9090/prefix^",
                "{{ externalURL }} {{ pathPrefix }}, ^http://prometheus.example:9090/prefix /prefix^",
                "{{ $value }} {{ 1000000.0 }} {{ 1e-5 }}, ^1234.5 1e+06 1e-05^",
                "<{{ $labels.missing }}>, <>",
                "{{ (args 1).arg2 }}, ^<no value>^",
                "{{ if gt $value 1000.0 }}high{{ else }}low{{ end }}, high",
                "{{ with $labels.severity }}{{ . }}{{ else }}none{{ end }}, none",
                "^{{ range $key, $label := $labels }}{{ $key }}={{ $label }};{{ end }}^, instance=host.example:9100;job=node;",
                "{{ range query `up` }}some{{ else }}none{{ end }}, none",
                "{{ range 3 }}{{ . }}{{ if eq . 1 }}{{ break }}{{ end }}{{ end }}, 01",
                "{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ $y := 3 }}{{ end }}{{ $x }}, 2",
                "{{ define `pair` }}{{ .arg0 }}/{{ .arg1 }}{{ end }}{{ template `pair` (args `a` 2) }}, a/2",
                "{{ index $labels `job` | toUpper | printf `%s-%s` `x` }}, x-NODE",
                "{{ index `abc` 1 }} {{ slice `abc` 1 }} {{ len `é` }}, 98 bc 2",
                "{{ reReplaceAll `(.*):.*` `$1` $labels.instance }} {{ match `^n` $labels.job }}, host.example true",
                "{{ reReplaceAll `a*` `x` `baaac` }} {{ reReplaceAll `(?P<n>b)` `${n}$$` `abc` }}, xbxcx ab$c",
                "{{ title `aa bb's c` }} {{ toLower `AÉ` }}, ^Aa Bb'S C aé^",
                "{{ graphLink `up == 0` }}, /graph?g0.expr=up+%3D%3D+0&g0.tab=0",
                "{{ now | humanizeTimestamp }}, 2023-11-14 22:13:20 +0000 UTC"
            })
    void a_template_shows_what_go_would_show(String text, String expanded) {
        assertThat(expand(text)).isEqualTo(new Expanded(expanded));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "%.2f, 3.14159, 3.14",
                "%d, $value, %!d(float64=1234.5)",
                "%s, 5, %!s(int=5)",
                "%6.1f|, 3.14159, ^   3.1|^",
                "%-6d|, 42, ^42    |^",
                "%06d, -42, -00042",
                "%+d, 5, +5",
                "%x, 255, ff",
                "%x, `hi`, 6869",
                "%q, `a\"b`, ^\"a\\\"b\"^",
                "%t, true, true",
                "%e, 12345.678, 1.234568e+04",
                "%g, 1e6, 1e+06",
                "%.3g, 1234.5, 1.23e+03",
                "%v, $labels, map[instance:host.example:9100 job:node]",
                "%.3s, `abcdef`, abc",
                "%d%%, 5, 5%",
                "%d %d, 5, 5 %!d(MISSING)",
                "no verb, 5, no verb%!(EXTRA int=5)",
                "%, 5, ^%!(NOVERB)%!(EXTRA int=5)^"
            })
    void printf_shows_a_value_in_its_form_or_says_in_the_text_what_does_not_fit(
            String format, String value, String shown) {
        assertThat(expand("{{ printf `" + format + "` " + value + " }}")).isEqualTo(new Expanded(shown));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "{{ query `x` | first }}, error calling first: first() called on vector with no elements, 15",
                "{{ humanize `one` }}, ^error calling humanize: strconv.ParseFloat: parsing \"one\": invalid syntax^, 3",
                "{{ humanize $labels }}, error calling humanize: can't convert map[string]string to float, 3",
                "{{ toUpper $value }}, wrong type for value; expected string; got float64, 11",
                "{{ toUpper 1 }}, expected string; found 1, 11",
                "{{ index `abc` 5 }}, error calling index: index out of range: 5, 3",
                "{{ index (query `x`) 0 }}, error calling index: reflect: slice index out of range, 3",
                "{{ $labels.job.name }}, can't evaluate field name in type string, 3",
                "{{ template `nope` }}, ^template \"nope\" not defined^, 12",
                "{{ lt 1 $value }}, error calling lt: incompatible types for comparison, 3",
                "{{ printf }}, wrong number of args for printf: want at least 1 got 0, 3",
                "{{ $value 5 }}, can't give argument to non-function $value, 3",
                "{{ range $value }}{{ end }}, range can't iterate over 1234.5, 9",
                "{{ reReplaceAll `(` `` `` }}, ^error calling reReplaceAll: regexp: Compile(`(`): error parsing regexp: missing closing ): `(`^, 3",
                "{{ parseDuration `5 m` }}, ^error calling parseDuration: not a valid duration string: \"5 m\"^, 3"
            })
    void what_go_fails_at_fails_in_its_words_and_at_its_place(String text, String reason, int start) {
        var fault = failed(text);
        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(fault.at().start()).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "{{ query `x` | first | value | humanize }}, 1",
                "{{ range query `x` }}{{ .Labels.job }} is {{ .Value }};{{ end }}, 1 is 1;",
                "^{{ range $i, $s := query `x` }}{{ $i }}{{ label `job` $s }}{{ strvalue $s }}{{ end }}^, 011",
                "{{ with query `x` | sortByLabel `job` }}{{ (index . 0).Value }} of {{ len . }}{{ end }}, 1 of 1",
                "{{ if query `x` }}some{{ else }}none{{ end }}, some"
            })
    void what_a_query_finds_is_1_with_labels_that_are_1(String text, String expanded) {
        assertThat(parsed(text).expand(SAMPLE.finding())).isEqualTo(new Expanded(expanded));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "{{ range query `x` }}{{ .Name }}{{ end }}, can't evaluate field Name in type *template.sample",
                "{{ (index (query `x`) 1).Value }}, error calling index: reflect: slice index out of range",
                "{{ value (query `x`) }}, wrong type for value; expected *template.sample; got template.queryResult"
            })
    void what_go_fails_at_when_something_is_found_fails_here(String text, String reason) {
        assertThat(parsed(text).expand(SAMPLE.finding()))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.fault().reason()).isEqualTo(reason));
    }

    @Test
    void the_message_counts_what_a_server_puts_before_the_text() {
        assertThat(failed("{{ toUpper 1 }}").message())
                .isEqualTo("template: __alert_A:1:123: executing \"__alert_A\" at <1>: expected string; found 1");
        assertThat(failed("\n{{ define \"x\" }}{{ toUpper . }}{{ end }}{{ template \"x\" 1 }}")
                        .message())
                .isEqualTo("template: __alert_A:2:27: executing \"x\" at <.>: wrong type for value;"
                        + " expected string; got int");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ define `x` }}{{ template `x` }}{{ end }}{{ template `x` }}",
                "{{ range 1000 }}{{ range 1000 }}{{ end }}{{ end }}",
                "{{ range 9000000000000 }}{{ end }}",
                "{{ $x := `aaaaaaaaaaaaaaaa` }}{{ range 100 }}{{ $x = print $x $x }}{{ end }}",
                "{{ range 9000 }}0123456789{{ end }}",
                "{{ printf `%99999d` 1 }}",
                "{{ (now | toTime).Year }}"
            })
    void what_runs_for_too_long_or_cannot_be_followed_gives_no_verdict(String text) {
        assertThat(expand(text)).isInstanceOf(Untold.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatever_the_text_it_answers(long seed) {
        var start = List.of(
                "{{ range $i, $e := $labels }}{{ printf \"%5.2f|%-8s\" $value $e | len }}{{ end }}",
                "{{ with $x := args $value $labels }}{{ humanize $x.arg0 }}{{ index $x.arg1 \"job\" }}{{ end }}");
        for (var text : Mutations.many(start, seed, 3000)) {
            if (GoTemplate.parse("A", text) instanceof Parsed parsed
                    && parsed.expand(SAMPLE) instanceof Failed(var fault)) {
                assertThat(fault.at().end()).as("seed %d: %s", seed, text).isLessThanOrEqualTo(text.length());
            }
        }
    }

    private static Fault failed(String text) {
        return ((Failed) expand(text)).fault();
    }

    private static Expansion expand(String text) {
        return parsed(text).expand(SAMPLE);
    }

    private static Parsed parsed(String text) {
        return (Parsed) GoTemplate.parse("A", text);
    }
}
