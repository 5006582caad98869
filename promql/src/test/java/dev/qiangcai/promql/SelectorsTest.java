package dev.qiangcai.promql;

import static dev.qiangcai.promql.Expressions.refused;
import static dev.qiangcai.promql.Expressions.taken;
import static dev.qiangcai.promql.Expressions.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.promql.Expr.VectorSelector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "x{}",
                "x{a='b'}",
                "x{a=\"b\",}",
                "x{a!='b', c=~\"d|e\", f!~`g.*`}",
                "{a='b'}",
                "{__name__='x'}",
                "{__name__=~'x|y', a='b'}",
                "{'x'}",
                "{'x', a='b'}",
                "{a='b', 'x'}",
                "{'service.name'='shop', 'x'}",
                "a:b:c",
                ":x",
                "_x",
                "x{sum='a', by='b', offset='c'}",
                "x{a='{', b='}'}",
                "{\"抢菜\"}",
                "x{a='(?i)b'}",
                "offset",
                "by",
                "x{\n  a='b', # first\n  # alone\n  c='d' # last\n}"
            })
    void names_and_labels_select_series(String expression) {
        taken(expression);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiterString = " -> ",
            value = {
                "x{a='b' -> unexpected end of input inside braces -> 7",
                "~x{a='b' c='d'}~ -> ~unexpected identifier \"c\" in label matching, expected \",\" or \"}\"~ -> 8",
                "x{5='b'} -> unexpected character inside braces: '5' -> 2",
                "x{a=b} -> unexpected identifier \"b\" in label matching, expected string -> 4",
                "x{a=='b'} -> unexpected \"=\" in label matching, expected string -> 4",
                "x{a!} -> unexpected character after '!' inside braces: '}' -> 3",
                "~x{,}~ -> ~unexpected \",\" in label matching, expected identifier or \"}\"~ -> 2",
                "x{{a='b'}} -> unexpected left brace '{' -> 2",
                "x{a='b} -> unterminated quoted string -> 4",
                "x{__name__='y'} -> metric name must not be set twice: \"x\" or \"y\" -> 0",
                "{a=''} -> vector selector must contain at least one non-empty matcher -> 0",
                "{a!='b'} -> vector selector must contain at least one non-empty matcher -> 0",
                "x} -> unexpected character: '}' -> 1",
                "x{a:b='c'} -> unexpected character inside braces: ':' -> 3"
            })
    void a_broken_selector_is_told_where_it_breaks(String expression, String message, int start) {
        assertThat(refused(expression).message()).isEqualTo(message);
        assertThat(refused(expression).at().start()).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiterString = " -> ",
            value = {
                "[ -> missing closing ]: `[`",
                "(a -> missing closing ): `(a`",
                "a) -> unexpected ): `a)`",
                "\\ -> trailing backslash at end of expression: ``",
                "(x{1,900}){1,2} -> invalid repeat count: `{1,2}`",
                "((a{100}){100}) -> invalid repeat count: `{100}`",
                "a(?:[)]{2}){501}? -> invalid repeat count: `{501}?`",
                "i)x -> unexpected ): `i)x`",
                "*a -> missing argument to repetition operator: `*`",
                "a** -> invalid nested repetition operator: `**`",
                "[z-a] -> invalid character class range: `z-a`",
                "(?<!a)b -> invalid named capture: `(?<!a)b`",
                "(?=a) -> invalid or unsupported Perl syntax: `(?=`"
            })
    void a_pattern_that_re2_does_not_take_is_told_in_gos_words(String pattern, String message) {
        assertThat(refused("x{a=~`" + pattern + "`}").message()).isEqualTo("error parsing regexp: " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x{1,1000}",
                "(x{1,500}y){2}",
                "[(]{900}[)]{900}",
                "\\\\Q(a{900}\\\\E{900}",
                "(?i)(?:a{30}){30}",
                "(a{0}){1000}"
            })
    void a_pattern_may_repeat_as_much_as_go_bears(String pattern) {
        taken("x{a=~\"" + pattern + "\"}");
    }

    @Test
    void a_pattern_that_nests_without_end_or_grows_without_bound_is_refused() {
        assertThat(refused("x{a=~'" + "(".repeat(100_000) + "'}").message()).contains("expression nests too deeply");
        assertThat(refused("x{a=~'(" + "ab".repeat(5_000) + "){1000}'}").message())
                .contains("expression too large");
        assertThat(refused("x{a=~'" + "(a".repeat(900) + ")".repeat(900) + "{1000}{1000}'}")
                        .message())
                .startsWith("error parsing regexp");
    }

    @Test
    void a_quoted_name_is_the_name() {
        var selector = (VectorSelector) tree("{'http.requests', code='200'}");
        assertThat(selector.matchers()).extracting(Matcher::label).containsExactly("__name__", "code");
    }

    @Test
    void a_matcher_knows_whether_a_series_without_the_label_fits() {
        var matchers =
                ((VectorSelector) tree("x{a='', b='c', d!='', e!='f', g=~'h?', i=~'j', k!~'l?', m!~'n'}")).matchers();
        assertThat(matchers)
                .filteredOn(Matcher::matchesEmpty)
                .extracting(Matcher::label)
                .containsExactly("a", "e", "g", "m");
    }
}
