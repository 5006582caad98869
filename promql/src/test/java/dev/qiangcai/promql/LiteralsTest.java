package dev.qiangcai.promql;

import static dev.qiangcai.promql.Expressions.refused;
import static dev.qiangcai.promql.Expressions.taken;
import static dev.qiangcai.promql.Expressions.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.promql.Expr.NumberLiteral;
import dev.qiangcai.promql.Expr.StringLiteral;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1.5, 1.5",
        ".5, 0.5",
        "5., 5",
        "1e3, 1000",
        "1E-2, 0.01",
        "0x1F, 31",
        "0X1f, 31",
        "010, 8",
        "1_000, 1000",
        "Inf, Infinity",
        "+Inf, Infinity",
        "-inf, -Infinity",
        "NaN, NaN",
        "nan, NaN",
        "-1, -1",
        "5m, 300",
        "1h30m, 5400",
        "1w, 604800",
        "1y, 31536000",
        "1500ms, 1.5",
        "1d12h, 129600"
    })
    void numbers_and_durations_have_their_value(String text, double value) {
        assertThat(((NumberLiteral) tree(text)).value()).isEqualTo(Double.valueOf(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1..2", "1e", "0x", "1_", "1__0", "5mm", "1m1h", "1.5m", "5x", "1e3e3", "0b1"})
    void what_only_resembles_a_number_is_refused(String text) {
        refused(text);
        refused("x > " + text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiterString = " -> ",
            value = {
                "'a' -> a",
                "\"a\" -> a",
                "`a\\n` -> a\\n",
                "'\\'' -> '",
                "\"\\\"\" -> \"",
                "'\\x41\\101\\u0041\\U00000041' -> AAAA",
                "'\\\\' -> \\",
                "'抢' -> 抢"
            })
    void texts_are_read_with_their_escapes(String text, String value) {
        assertThat(((StringLiteral) tree(text)).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiterString = " -> ",
            value = {
                "'a -> unterminated quoted string",
                "`a -> unterminated raw string",
                "'\\q' -> unknown escape sequence U+0071 'q'",
                "'\\x4' -> illegal character U+0027 ''' in escape sequence",
                "'\\uD800' -> escape sequence is an invalid Unicode code point",
                "'\\400' -> escape sequence is an invalid Unicode code point"
            })
    void a_broken_text_is_told_with_what_breaks_it(String text, String message) {
        assertThat(refused(text).message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiterString = " -> ",
            value = {
                "x $ y -> unexpected character: '$'",
                "x ! y -> unexpected character after '!': ' '",
                "~x !~ -> unexpected character after '!': '\uFFFD'",
                "x =~ y -> unexpected character after '=': '~'",
                "x ) -> unexpected right parenthesis ')'",
                "x ] -> unexpected right bracket ']'",
                "x ; y -> unexpected character: ';'"
            })
    void a_character_of_no_word_is_shown(String text, String message) {
        assertThat(refused(text).message()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x # y", "# first\nx", "x\n# between\n+ # and\ny", "x{ # in braces\n}", "x[5m # in brackets\n]"})
    void a_remark_runs_to_the_end_of_its_line_wherever_it_begins(String text) {
        taken(text);
    }
}
