package dev.qiangcai.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromqlTest {
    private final Promql stable = new Promql(Features.STABLE);
    private final Promql everything = new Promql(Features.ALL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "up == 0",
                "sum by (job) (rate(http_requests_total{code=~\"5..\"}[5m])) / on (job) sum by (job) (x)",
                "sum(rate(x[5m])) without (instance)",
                "topk(3, x)",
                "count_values('version', build_info)",
                "x offset -5m @ 1609746000",
                "x[5m] @ end() offset 1h",
                "max_over_time(deriv(rate(x[1m])[5m:1m])[10m:])",
                "{\"http.server.duration\", \"service.name\"=\"shop\"}",
                "histogram_quantile(0.9, sum by (le) (rate(x_bucket[5m])))",
                "a * on (b, c) group_left (d,) e",
                "-2 ^ 2",
                "1 < bool 2",
                "0x1F + 1e3 + .5 + Inf + 1_000",
                "x[300]",
                "sum + by - offset",
                "label_join(x, 'a', '-')",
                "x # a remark\n + y",
                "start - end",
                "fill + fill"
            })
    void takes_what_prometheus_takes(String expression) {
        assertThat(stable.parse(expression).errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '~',
            value = {
                "~~ -> no expression found in input -> 0 -> 0",
                "rate(x) -> expected type range vector in call to function \"rate\", got instant vector -> 5 -> 6",
                "sum(x[5m]) -> expected type instant vector in aggregation expression, got range vector -> 4 -> 9",
                "1 == 1 -> comparisons between scalars must use BOOL modifier -> 2 -> 3",
                "x and 1 -> set operator \"and\" not allowed in binary scalar expression -> 0 -> 7",
                "{} -> vector selector must contain at least one non-empty matcher -> 0 -> 2",
                "{a=~'.*'} -> vector selector must contain at least one non-empty matcher -> 0 -> 9",
                "x{a=~'['} -> error parsing regexp: missing closing ]: `[` -> 2 -> 8",
                "nope(x) -> unknown function with name \"nope\" -> 0 -> 4",
                "x{a} -> unexpected \"}\" in label matching, expected label matching operator -> 3 -> 4",
                "sum by x (y) -> unexpected identifier \"x\" in grouping opts, expected \"(\" -> 7 -> 8",
                "x[5m] offset 1m offset 2m -> offset may not be set multiple times -> 0 -> 15",
                "(x) offset 5m -> offset modifier must be preceded by an instant vector selector or range vector selector"
                        + " or a subquery -> 0 -> 3",
                "x[0s] -> duration must be greater than 0 -> 2 -> 4",
                "x[5m -> unclosed left bracket -> 4 -> 4",
                "(x -> unclosed left parenthesis -> 2 -> 2",
                "a b -> unexpected identifier \"b\" -> 2 -> 3",
                "topk(x) -> wrong number of arguments for aggregate expression provided, expected 2, got 1 -> 0 -> 7",
                "rate(x[5m], 1) -> expected 1 argument(s) in call to \"rate\", got 2 -> 0 -> 14",
                "a + on (b) group_left (b) c -> label \"b\" must not occur in ON and GROUP clause at once -> 2 -> 24",
                "limitk(2, x) -> limitk() is experimental and must be enabled with"
                        + " --enable-feature=promql-experimental-functions -> 0 -> 12",
                "mad_over_time(x[5m]) -> function \"mad_over_time\" is not enabled -> 0 -> 13",
                "sum(x,) -> trailing commas not allowed in function call args -> 5 -> 6",
                "'a' + 'b' -> binary expression must contain only scalar and instant vector types -> 0 -> 3",
                "x{a='b'}{c='d'} -> unexpected \"{\" -> 8 -> 9",
            })
    void refuses_with_the_words_and_the_place_of_prometheus(String expression, String message, int start, int end) {
        var first = stable.parse(expression == null ? "" : expression).errors().getFirst();
        assertThat(first.message()).isEqualTo(message);
        assertThat(first.at()).isEqualTo(new Span(start, end));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '~',
            value = {
                "1 + 2 -> SCALAR",
                "x + 2 -> VECTOR",
                "x[5m] -> MATRIX",
                "x[5m:] -> MATRIX",
                "'x' -> STRING",
                "scalar(x) -> SCALAR",
                "-x -> VECTOR",
                "((time())) -> SCALAR"
            })
    void says_what_an_expression_gives(String expression, ValueType type) {
        assertThat(stable.parse(expression).type()).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x[step() * 2]",
                "x offset (5m + 1m)",
                "x anchored",
                "rate(x[5m] smoothed)",
                "a + fill(0) b",
                "a + on (c) fill_left(-1) fill_right(2) b",
                "info(x, {a='b'})",
                "limit_ratio(0.5, x)",
                "x[max_of(step(), 5m)]"
            })
    void takes_experiments_only_where_they_are_switched_on(String expression) {
        assertThat(everything.parse(expression).errors()).isEmpty();
        assertThat(stable.parse(expression).valid()).isFalse();
    }

    @Test
    void a_sign_binds_less_than_a_power_and_more_than_a_product() {
        assertThat(stable.parse("-a ^ b").expression().orElseThrow()).isInstanceOf(Expr.Unary.class);
        assertThat(stable.parse("-a * b").expression().orElseThrow()).isInstanceOf(Expr.Binary.class);
    }

    @Test
    void powers_lean_to_the_right_and_everything_else_to_the_left() {
        var power = (Expr.Binary) stable.parse("a ^ b ^ c").expression().orElseThrow();
        var minus = (Expr.Binary) stable.parse("a - b - c").expression().orElseThrow();
        assertThat(power.right()).isInstanceOf(Expr.Binary.class);
        assertThat(minus.left()).isInstanceOf(Expr.Binary.class);
    }

    @Test
    void places_are_counted_in_bytes_where_that_is_asked_for() {
        var expression = "x{a=\"抢菜\"} y";
        var error = stable.parse(expression).errors().getFirst();
        assertThat(error.at()).isEqualTo(new Span(10, 11));
        assertThat(error.at().inBytes(expression)).isEqualTo(new Span(14, 15));
    }

    @Test
    void a_hundred_thousand_terms_are_no_danger_and_endless_nesting_is_refused() {
        assertThat(stable.parse("x" + " + x".repeat(100_000)).valid()).isTrue();
        for (var open : new String[] {"(", "-", "sum(", "x[", "{", "a ^ "}) {
            assertThat(stable.parse(open.repeat(100_000)).valid()).as(open).isFalse();
        }
    }

    @Test
    void whatever_the_text_it_answers() {
        var pieces = "x sum ( ) { } [ ] , = =~ 5m 1 'a' \" ` by on offset @ start - ^ and bool # \\ 抢 : _ group_left"
                .split(" ", -1);
        var seed = 20_261_123L;
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (var n = random.nextInt(12); n >= 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            var parsed = everything.parse(text.toString());
            assertThat(parsed.valid())
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(parsed.errors().isEmpty());
            parsed.errors()
                    .forEach(error -> assertThat(error.at().end())
                            .as("seed %d: %s", seed, text)
                            .isLessThanOrEqualTo(text.length()));
        }
    }
}
