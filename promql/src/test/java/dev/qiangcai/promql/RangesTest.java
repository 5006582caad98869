package dev.qiangcai.promql;

import static dev.qiangcai.promql.Expressions.EVERYTHING;
import static dev.qiangcai.promql.Expressions.refused;
import static dev.qiangcai.promql.Expressions.taken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x[5m]",
                "x[1h30m]",
                "x[300]",
                "x[ 5m ]",
                "x{a='b'}[5m]",
                "x[5m:1m]",
                "x[5m:]",
                "x[5m : 1m]",
                "(x + y)[5m:1m]",
                "rate(x[1m])[5m:1m]",
                "x[5m] offset 1h",
                "x offset -1h",
                "x offset 300",
                "x @ 1609746000",
                "x @ -1.5",
                "x @ start()",
                "x @ end() offset 5m",
                "x offset 5m @ end()",
                "x[5m] @ 100",
                "x[5m:1m] @ end() offset 1d",
                "max_over_time(x[5m:1m] offset 1h)[1d:1h]",
                "x offset 1y2w3d",
                "x offset 0s offset 5m",
                "x[5m] offset -0 offset 1h",
                "x offset 0[5m]"
            })
    void ranges_subqueries_and_shifts_stand_behind_what_they_change(String expression) {
        taken(expression);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiterString = " -> ",
            value = {
                "x[] -> unexpected \"]\" in subquery or range selector, expected number, duration, step(), or range()"
                        + " -> 2",
                "x[5m -> unclosed left bracket -> 4",
                "x[-5m] -> duration must be greater than 0 -> 2",
                "x[0] -> duration must be greater than 0 -> 2",
                "x[5m:0s] -> duration must be greater than 0 -> 5",
                "x[5m][5m] -> ranges only allowed for vector selectors -> 5",
                "(x)[5m] -> ranges only allowed for vector selectors -> 3",
                "x offset 5m[5m] -> no offset modifiers allowed before range -> 11",
                "x @ 5 [5m] -> no @ modifiers allowed before range -> 6",
                "x @ start() [5m] -> no @ modifiers allowed before range -> 12",
                "x offset -> unexpected end of input in offset, expected number, duration, step(), or range() -> 8",
                "x offset y -> unexpected identifier \"y\" in offset, expected number, duration, step(), or range() ->"
                        + " 9",
                "x @ y -> unexpected identifier \"y\" in @, expected timestamp -> 4",
                "x @ start(y) -> unexpected identifier \"y\" in @, expected timestamp -> 10",
                "x @ Inf -> timestamp out of bounds for @ modifier: +Inf -> 0",
                "x offset 5m offset 0 -> offset may not be set multiple times -> 0",
                "x @ 1 @ 2 -> @ <timestamp> may not be set multiple times -> 0",
                "1 @ 2 -> @ modifier must be preceded by an instant vector selector or range vector selector or a"
                        + " subquery -> 0",
                "x[5m][5m:1m] -> subquery is only allowed on instant vector, got matrix instead -> 0",
                "x[5m:1m:1m] -> unexpected colon ':' -> 7",
                "x[:5m] -> unexpected colon before duration in duration expression -> 3",
                "x[[5m] -> unexpected character in duration expression: '[' -> 2",
                "x[1.5m] -> unknown unit \".\" in duration \"1.5m\" -> 2",
                "x[5m:1m][:1m] -> unexpected \":\" in subquery or range selector, expected number, duration, step(),"
                        + " or range() -> 9",
                "x offset min_of(5s,) -> unexpected \")\" in offset, expected number, duration, step(), or range() ->"
                        + " 19",
                "x offset -9e18 -> duration out of range -> 9",
                "x @ 9223372036854775808 -> timestamp out of bounds for @ modifier: 9223372036854775808.000000 -> 0",
                "x[5m foo] -> unexpected character: 'f', expected ':' -> 5"
            })
    void a_broken_range_is_told_where_it_breaks(String expression, String message, int start) {
        assertThat(refused(expression).message()).isEqualTo(message);
        assertThat(refused(expression).at().start()).isEqualTo(start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x[5m + 1m]",
                "x[2 * 5m]",
                "x[step()]",
                "x[range() / 2]",
                "x offset (1h - 5m)",
                "x[(5m)]",
                "x[max_of(step(), 5m)]",
                "x[5m:step()]",
                "x[2 ^ 3]",
                "x[10m % 3m]"
            })
    void arithmetic_in_durations_waits_for_its_switch(String expression) {
        assertThat(EVERYTHING.parse(expression).errors()).isEmpty();
        assertThat(refused(expression).message()).isEqualTo("experimental duration expression is not enabled");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '^',
            value = {
                "x[2m / range()] -> 7 -> 14",
                "x[2m * (10 + 5)] -> 8 -> 10",
                "x offset -step() -> 9 -> 16",
                "x offset min_of(10s, 20s) -> 16 -> 24"
            })
    void the_switch_is_asked_for_where_prometheus_asks_first(String expression, int start, int end) {
        assertThat(refused(expression).at()).isEqualTo(new Span(start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x offset -(5m)", "x offset +(5)", "x offset -+5m"})
    void parentheses_behind_the_sign_of_an_offset_are_no_experiment(String expression) {
        assertThat(Expressions.STABLE.parse(expression).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x anchored", "rate(x[5m] anchored)", "rate(x[5m] smoothed)", "x[5m] smoothed offset 1m"})
    void extended_ranges_wait_for_their_switch(String expression) {
        assertThat(EVERYTHING.parse(expression).errors()).isEmpty();
        assertThat(refused(expression).message()).contains("modifier is experimental and not enabled");
    }
}
