package dev.qiangcai.promql;

import static dev.qiangcai.promql.Expressions.EVERYTHING;
import static dev.qiangcai.promql.Expressions.STABLE;
import static dev.qiangcai.promql.Expressions.refused;
import static dev.qiangcai.promql.Expressions.taken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "abs",
                "absent",
                "ceil",
                "exp",
                "floor",
                "ln",
                "log2",
                "log10",
                "sgn",
                "sort",
                "sort_desc",
                "sqrt",
                "timestamp",
                "acos",
                "acosh",
                "asin",
                "asinh",
                "atan",
                "atanh",
                "cos",
                "cosh",
                "sin",
                "sinh",
                "tan",
                "tanh",
                "deg",
                "rad",
                "histogram_avg",
                "histogram_count",
                "histogram_sum",
                "histogram_stddev",
                "histogram_stdvar"
            })
    void functions_of_one_vector_take_just_that(String name) {
        taken(name + "(x)");
        assertThat(STABLE.parse(name + "(x)").type()).contains(ValueType.VECTOR);
        assertThat(refused(name + "(x[5m])").message())
                .isEqualTo("expected type instant vector in call to function \"" + name + "\", got range vector");
        assertThat(refused(name + "()").message())
                .isEqualTo("expected 1 argument(s) in call to \"" + name + "\", got 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "absent_over_time",
                "avg_over_time",
                "changes",
                "count_over_time",
                "delta",
                "deriv",
                "first_over_time",
                "idelta",
                "increase",
                "irate",
                "last_over_time",
                "max_over_time",
                "min_over_time",
                "present_over_time",
                "rate",
                "resets",
                "stddev_over_time",
                "stdvar_over_time",
                "sum_over_time"
            })
    void functions_over_time_take_a_range_and_give_a_vector(String name) {
        taken(name + "(x[5m])");
        taken(name + "((rate(x[1m]))[1h:1m])");
        assertThat(STABLE.parse(name + "(x[5m])").type()).contains(ValueType.VECTOR);
        assertThat(refused(name + "(x)").message())
                .isEqualTo("expected type range vector in call to function \"" + name + "\", got instant vector");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"days_in_month", "day_of_month", "day_of_week", "day_of_year", "hour", "minute", "month", "year"
            })
    void functions_of_the_calendar_know_the_present_without_an_argument(String name) {
        taken(name + "()");
        taken(name + "(x)");
        assertThat(refused(name + "(x, y)").message())
                .isEqualTo("expected at most 1 argument(s) in call to \"" + name + "\", got 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clamp(x, 0, 1)",
                "clamp_max(x, 1)",
                "clamp_min(x, 0)",
                "histogram_fraction(0, 0.2, x)",
                "histogram_quantile(0.9, x)",
                "label_replace(x, 'a', '$1', 'b', '(.*)')",
                "label_join(x, 'a', ',', 'b', 'c')",
                "label_join(x, 'a', ',')",
                "predict_linear(x[1h], 3600)",
                "quantile_over_time(0.9, x[5m])",
                "round(x)",
                "round(x, 0.1)",
                "vector(1)",
                "scalar(x) + pi() + time()",
                "vector(time())"
            })
    void functions_with_several_arguments_take_them_in_their_order(String expression) {
        taken(expression);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiterString = " -> ",
            value = {
                "clamp(x, y, 1) -> expected type scalar in call to function \"clamp\", got instant vector",
                "histogram_quantile(x, 0.9) -> expected type scalar in call to function \"histogram_quantile\", got instant vector",
                "label_replace(x, a, 'b', 'c', 'd') -> expected type string in call to function \"label_replace\", got instant vector",
                "label_join(x, 'a') -> expected at least 3 argument(s) in call to \"label_join\", got 2",
                "round(x, 1, 2) -> expected at most 2 argument(s) in call to \"round\", got 3",
                "time(1) -> expected 0 argument(s) in call to \"time\", got 1",
                "vector(x) -> expected type scalar in call to function \"vector\", got instant vector",
                "scalar(1) -> expected type instant vector in call to function \"scalar\", got scalar",
                "rate('x') -> expected type range vector in call to function \"rate\", got string",
                "Rate(x[5m]) -> unknown function with name \"Rate\"",
                "rat(x[5m]) -> unknown function with name \"rat\"",
                "holt_winters(x[5m], 0.1, 0.2) -> unknown function with name \"holt_winters\""
            })
    void a_wrong_argument_is_told_with_what_was_expected(String expression, String message) {
        assertThat(refused(expression).message()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mad_over_time(x[5m])",
                "ts_of_first_over_time(x[5m])",
                "ts_of_last_over_time(x[5m])",
                "ts_of_max_over_time(x[5m])",
                "ts_of_min_over_time(x[5m])",
                "sort_by_label(x, 'a', 'b')",
                "sort_by_label_desc(x, 'a')",
                "double_exponential_smoothing(x[5m], 0.1, 0.2)",
                "info(x)",
                "info(x, {a='b'})",
                "histogram_quantiles(x, 'q', 0.5, 0.9)",
                "start_timestamp(x)",
                "start()",
                "end()",
                "step()",
                "range()",
                "max_of(1, 2)",
                "min_of(1, time())"
            })
    void experimental_functions_wait_for_their_switch(String expression) {
        assertThat(EVERYTHING.parse(expression).errors()).isEmpty();
        var name = expression.substring(0, expression.indexOf('('));
        assertThat(refused(expression).message()).isEqualTo("function \"" + name + "\" is not enabled");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiterString = " -> ",
            value = {
                "~rate(x[5m],)~ -> trailing commas not allowed in function call args -> 10",
                "~rate(x[5m], / 2)~ -> trailing commas not allowed in function call args -> 10",
                "~rate(,)~ -> ~unexpected \",\"~ -> 5",
                "rate(x[5m] y) -> unexpected identifier \"y\" -> 11"
            })
    void a_comma_needs_an_argument_behind_it(String expression, String message, int start) {
        assertThat(refused(expression).message()).isEqualTo(message);
        assertThat(refused(expression).at().start()).isEqualTo(start);
    }

    @Test
    void what_is_wrong_before_comes_before_what_is_wrong_behind() {
        assertThat(refused("nope(x) ]").message()).isEqualTo("unknown function with name \"nope\"");
        assertThat(refused("(nope(x)").message()).isEqualTo("unknown function with name \"nope\"");
        assertThat(refused("nope(x").message()).isEqualTo("unclosed left parenthesis");
    }
}
