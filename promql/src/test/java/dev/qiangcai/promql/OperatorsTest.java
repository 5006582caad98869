package dev.qiangcai.promql;

import static dev.qiangcai.promql.Expressions.EVERYTHING;
import static dev.qiangcai.promql.Expressions.refused;
import static dev.qiangcai.promql.Expressions.taken;
import static dev.qiangcai.promql.Expressions.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.promql.Expr.Binary;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorsTest {
    @ParameterizedTest
    @ValueSource(strings = {"+", "-", "*", "/", "%", "^", "atan2"})
    void arithmetic_joins_numbers_and_vectors(String operator) {
        taken("1 " + operator + " 2");
        taken("x " + operator + " 2");
        taken("x " + operator + " on (a) group_left (b) y");
        assertThat(refused("x " + operator + " bool y").message())
                .isEqualTo("bool modifier can only be used on comparison operators");
        assertThat(refused("x " + operator + " y[5m]").message())
                .isEqualTo("binary expression must contain only scalar and instant vector types");
    }

    @ParameterizedTest
    @ValueSource(strings = {"==", "!=", "<", ">", "<=", ">="})
    void comparisons_of_numbers_need_bool(String operator) {
        taken("x " + operator + " 1");
        taken("x " + operator + " bool ignoring (a) y");
        taken("1 " + operator + " bool 2");
        assertThat(refused("1 " + operator + " 2").message())
                .isEqualTo("comparisons between scalars must use BOOL modifier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"and", "or", "unless", "AND"})
    void sets_are_of_vectors_and_many_to_many(String operator) {
        var name = operator.toLowerCase(Locale.ROOT);
        taken("x " + operator + " on () y");
        assertThat(refused("x " + operator + " 1").message())
                .isEqualTo("set operator \"" + name + "\" not allowed in binary scalar expression");
        assertThat(refused("x " + operator + " on (a) group_left y").message())
                .isEqualTo("no grouping allowed for \"" + name + "\" operation");
    }

    @ParameterizedTest
    @CsvSource({
        "a + b * c, +",
        "a * b + c, +",
        "a or b and c, or",
        "a and b == c, and",
        "a == b + c, ==",
        "a % b ^ c, %",
        "a atan2 b + c, +",
        "a unless b or c, or",
        "a > b < c, <",
        "(a or b) and c, and"
    })
    void operators_bind_in_six_steps(String expression, String loosest) {
        assertThat(((Binary) tree(expression)).operator()).isEqualTo(loosest);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiterString = " -> ",
            value = {
                "x + group_left y -> unexpected <group_left>",
                "x + on y -> unexpected identifier \"y\" in grouping opts, expected \"(\"",
                "x + on (a) group_left = y -> unexpected \"=\" in grouping opts, expected \"(\"",
                "1 + on (a) x -> vector matching only allowed between instant vectors",
                "x + -> unexpected end of input",
                "+ -> unexpected end of input",
                "x + * y -> unexpected <op:*>",
                "x y -> unexpected identifier \"y\"",
                "x == == y -> unexpected <op:==>",
                "-'a' -> unary expression only allowed on expressions of type scalar or instant vector, got \"string\"",
                "-x[5m] -> unary expression only allowed on expressions of type scalar or instant vector, got \"range vector\"",
                "x + on (a) group_left (a) y -> label \"a\" must not occur in ON and GROUP clause at once"
            })
    void a_wrong_use_is_told_with_what_is_wrong(String expression, String message) {
        assertThat(refused(expression).message()).isEqualTo(message);
    }

    @Test
    void fills_wait_for_their_switch_and_are_metrics_without_a_value() {
        taken("fill + fill_left - fill_right");
        assertThat(EVERYTHING.parse("x + fill_left(1) fill_right(-2) y").errors())
                .isEmpty();
        assertThat(EVERYTHING.parse("x and fill(1) y").errors().getFirst().message())
                .isEqualTo("filling in missing series not allowed for set operators");
        assertThat(EVERYTHING.parse("x + fill(1) 2").errors().getFirst().message())
                .isEqualTo("filling in missing series only allowed between instant vectors");
        assertThat(refused("x + fill(1) y").message())
                .isEqualTo("binop fill modifiers are experimental and not enabled");
    }
}
