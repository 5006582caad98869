package dev.qiangcai.promql;

import static dev.qiangcai.promql.Expressions.EVERYTHING;
import static dev.qiangcai.promql.Expressions.refused;
import static dev.qiangcai.promql.Expressions.taken;
import static dev.qiangcai.promql.Expressions.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.promql.Expr.Aggregate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AggregationsTest {
    @ParameterizedTest
    @ValueSource(strings = {"sum", "avg", "count", "min", "max", "group", "stddev", "stdvar"})
    void plain_ones_take_a_vector_and_labels_before_or_behind_it(String name) {
        taken(name + "(x)");
        taken(name + " by (a, b) (x)");
        taken(name + "(x) without (a,)");
        taken(name + " without () (x)");
        taken(name.toUpperCase(Locale.ROOT) + " BY (a) (x)");
        assertThat(refused(name + "(1, x)").message())
                .isEqualTo("wrong number of arguments for aggregate expression provided, expected 1, got 2");
        assertThat(refused(name + "()").message()).isEqualTo("no arguments for aggregate expression provided");
    }

    @ParameterizedTest
    @ValueSource(strings = {"topk(3, x)", "bottomk(3, x) by (a)", "quantile by (a) (0.9, x)", "count_values('v', x)"})
    void some_take_a_parameter_first(String expression) {
        taken(expression);
        assertThat(((Aggregate) tree(expression)).parameter()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiterString = " -> ",
            value = {
                "topk(x, x) -> expected type scalar in aggregation parameter, got instant vector",
                "count_values(1, x) -> expected type string in aggregation parameter, got scalar",
                "sum(1) -> expected type instant vector in aggregation expression, got scalar",
                "sum(x) by -> unexpected end of input in grouping opts, expected \"(\"",
                "sum by (5) (x) -> unexpected number \"5\" in grouping opts, expected label",
                "~sum by (a b) (x)~ -> ~unexpected identifier \"b\" in grouping opts, expected \",\" or \")\"~",
                "sum by (a) x -> unexpected identifier \"x\" in aggregation"
            })
    void a_wrong_one_is_told_with_what_was_expected(String expression, String message) {
        assertThat(refused(expression).message()).isEqualTo(message);
    }

    @Test
    void complaints_from_within_say_that_they_are_from_within() {
        assertThat(refused("sum(x y)").message()).isEqualTo("unexpected identifier \"y\" in aggregation");
        assertThat(refused("sum(rate(x[5m] y))").message()).isEqualTo("unexpected identifier \"y\" in aggregation");
        assertThat(refused("sum(x{a})").message())
                .isEqualTo("unexpected \"}\" in label matching, expected label matching operator");
        assertThat(refused("sum(x) y").message()).isEqualTo("unexpected identifier \"y\"");
    }

    @Test
    void every_word_of_the_language_may_be_a_label_or_a_quoted_text() {
        taken("sum by (sum, by, on, offset, start, bool, group_left, atan2, and) (x)");
        assertThat(((Aggregate) tree("sum by ('service.name', \"b\") (x)")).labels())
                .containsExactly("service.name", "b");
        assertThat(refused("sum by ('') (x)").message()).isEqualTo("invalid label name for grouping: \"\"");
    }

    @Test
    void limits_wait_for_their_switch() {
        for (var name : new String[] {"limitk", "limit_ratio"}) {
            assertThat(EVERYTHING.parse(name + " by (a) (0.5, x)").errors()).isEmpty();
            assertThat(refused(name + "(1, x)").message()).startsWith(name + "() is experimental");
        }
    }

    @Test
    void an_aggregator_without_parentheses_is_a_metric() {
        taken("sum + count{a='b'}");
        taken("sum(sum)");
    }
}
