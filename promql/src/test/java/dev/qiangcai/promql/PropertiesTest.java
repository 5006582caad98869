package dev.qiangcai.promql;

import static dev.qiangcai.promql.Expressions.EVERYTHING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesTest {
    private static final List<String> VECTORS = List.of(
            "x",
            "x{a=\"b\"}",
            "rate(x[5m])",
            "sum by (a) (x)",
            "x offset 5m",
            "-x",
            "(x)",
            "topk(3, x @ end())",
            "(x > bool 1)",
            "label_join(x, 'a', '-', 'b')",
            "max_over_time(x[1h:1m])",
            "{'抢 菜', \"a\"=~'b.*'}",
            "vector(time())",
            "fill");
    private static final List<String> OPERATORS = List.of(
            "+",
            "-",
            "*",
            "/",
            "%",
            "^",
            "==",
            ">",
            "and",
            "or",
            "unless",
            "atan2",
            "* on (a)",
            "/ ignoring (b) group_left ()");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void vectors_joined_by_operators_stay_vectors_however_they_are_spaced_and_wrapped(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 1000; i++) {
            var text = grown(random, 3);
            assertThat(EVERYTHING.parse(text).type())
                    .as("seed %d: %s", seed, text)
                    .contains(ValueType.VECTOR);
            assertThat(EVERYTHING.parse("(\n" + text + " # a remark\n)").valid())
                    .as("seed %d: %s", seed, text)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_part_that_is_cut_off_or_doubled_never_leads_out_of_the_text(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++) {
            var whole = grown(random, 2);
            var from = random.nextInt(whole.length());
            var to = from + random.nextInt(whole.length() - from);
            var text = random.nextBoolean()
                    ? whole.substring(0, from) + whole.substring(to)
                    : whole.substring(0, to) + whole.substring(from);
            for (var error : EVERYTHING.parse(text).errors()) {
                assertThat(error.at().end()).as("seed %d: %s", seed, text).isLessThanOrEqualTo(text.length());
                var bytes = error.at().inBytes(text);
                assertThat(bytes.start())
                        .as("seed %d: %s", seed, text)
                        .isGreaterThanOrEqualTo(error.at().start());
                assertThat(error.message()).as("seed %d: %s", seed, text).isNotBlank();
            }
        }
    }

    private static String grown(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return VECTORS.get(random.nextInt(VECTORS.size()));
        }
        var operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
        var left = grown(random, depth - 1);
        var right = grown(random, depth - 1);
        return random.nextBoolean()
                ? left + " " + operator + " " + right
                : "sum(" + left + ")  " + operator + "\n(" + right + ")";
    }
}
