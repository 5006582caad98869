package dev.qiangcai.shop.profile;

import static dev.qiangcai.shop.profile.ProfileText.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.page.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final Profile SHANGCHAO = Profile.bundled("shangchao");
    private static final Profile TINY = ProfileText.parse("tiny.yaml", ProfileText.HEAD + """
            outcomes:
              - {is: THROTTLED, status: [429], wait: {header: Retry-After}}
              - {is: QUEUED, text: [please wait]}
            steps:
              item:
                get: /items/{item.sku}
                read: {stock: {json: $.stock, as: int}, price: {json: $.price, as: money}}
                outcomes:
                  - {is: AVAILABLE, var: stock, min: 1}
                  - {is: SOLD_OUT, json: $.gone, in: [true]}
              list:
                get: /items
                rows: {json: "$.items[*]"}
                read: {sku: {json: $.sku}, price: {json: $.price, as: money, optional: true}}
              order:
                post: /orders
                outcomes: [{is: ACCEPTED, json: $.id, exists: true}, {is: REJECTED, json: $.done, in: [true]}]
                read: {id: {json: $.id}, total: {json: $.total, as: money}}
            """);

    @Test
    void a_yes_needs_every_required_read() {
        assertThat(item(200, "{'stock': 1, 'price': '12.50'}")).isEqualTo("AVAILABLE");
        assertThat(item(200, "{'stock': 1}")).isEqualTo("UNKNOWN");
        assertThat(item(200, "{'stock': 1, 'price': '1.099,00 €'}")).isEqualTo("UNKNOWN");
        var unknown = (Outcome.Unknown)
                TINY.judge(Step.ITEM, reply(200, "{\"stock\": 1}"), Scope.EMPTY).outcome();
        assertThat(unknown.why().toString()).contains("price");
    }

    @Test
    void a_doubted_yes_does_not_hide_a_later_no() {
        assertThat(item(200, "{'stock': 1, 'gone': true}")).isEqualTo("SOLD_OUT");
    }

    @Test
    void a_doubted_acceptance_stays_unknown_whatever_else_holds() {
        var reply = reply(200, "{\"id\": \"o-1\", \"done\": true}");
        assertThat(TINY.judge(Step.ORDER, reply, Scope.EMPTY).outcome()).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void a_yes_needs_a_success_by_http() {
        assertThat(item(500, "{'stock': 1, 'price': '12.50'}")).isEqualTo("UNKNOWN");
    }

    @Test
    void the_shared_outcomes_come_first() {
        assertThat(item(200, "{'stock': 1, 'price': '12.50', 'message': 'PLEASE WAIT'}"))
                .isEqualTo("QUEUED");
    }

    @Test
    void a_broken_row_of_a_list_is_left_out() {
        var verdict = TINY.judge(
                Step.LIST, reply(200, "{\"items\": [{\"sku\": 1}, {\"price\": \"2\"}, {\"sku\": 3}]}"), Scope.EMPTY);
        assertThat(verdict.outcome()).isEqualTo(new Outcome.Ok());
        assertThat(verdict.rows())
                .extracting(row -> row.text("sku").orElseThrow())
                .containsExactly("1", "3");
        var broken = TINY.judge(Step.LIST, reply(200, "{\"items\": [{\"price\": \"2\"}]}"), Scope.EMPTY);
        assertThat(broken.outcome()).isInstanceOf(Outcome.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0                             | 0",
                "120                           | 120000",
                "Sun, 01 Mar 2026 06:00:10 GMT | 10000",
                "Sun, 01 Mar 2026 05:59:00 GMT | 0",
                "99999999                      | 86400000",
            })
    void retry_after_is_read_in_both_forms(String header, long millis) {
        var headers = Map.of("retry-after", header, "date", "Sun, 01 Mar 2026 06:00:00 GMT");
        var reply = new Reply(429, TINY.base(), headers, "");
        assertThat(TINY.judge(Step.ITEM, reply, Scope.EMPTY).outcome())
                .isEqualTo(new Outcome.Throttled(Optional.of(Duration.ofMillis(millis))));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "'1.5'", "'Sun, 01 Mar'"})
    void a_retry_after_that_says_nothing_gives_no_wait(String header) {
        var reply = new Reply(429, TINY.base(), Map.of("retry-after", header), "");
        assertThat(TINY.judge(Step.ITEM, reply, Scope.EMPTY).outcome())
                .isEqualTo(new Outcome.Throttled(Optional.empty()));
    }

    @Test
    void only_an_order_is_ever_accepted_whatever_the_store_sends() {
        long seed = 42;
        var random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            var body = RandomJson.of(random, "code", "data", "orderId", "stock", "list", "state", "payFen", "uid");
            for (var step : SHANGCHAO.steps()) {
                var outcome =
                        SHANGCHAO.judge(step, reply(200, body), Scope.EMPTY).outcome();
                if (outcome instanceof Outcome.Accepted) {
                    assertThat(step)
                            .as("seed %d, round %d: %s", seed, round, body)
                            .isEqualTo(Step.ORDER);
                }
            }
        }
    }

    @Test
    void what_the_profile_does_not_know_stays_unknown() {
        long seed = 7;
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var body = RandomJson.of(random, "a", "b", "success", "result");
            for (var step : SHANGCHAO.steps()) {
                assertThat(SHANGCHAO.judge(step, reply(200, body), Scope.EMPTY).outcome())
                        .as("seed %d, round %d, %s: %s", seed, round, step, body)
                        .isInstanceOf(Outcome.Unknown.class);
            }
        }
    }

    @Test
    void whoever_logs_in_is_not_told_to_log_in() {
        var shop = ProfileText.parse("tiny.yaml", ProfileText.HEAD + """
                outcomes: [{is: NEEDS_LOGIN, finalPath: /login}, {is: NEEDS_LOGIN, status: 401}]
                steps:
                  login:
                    get: /login
                    read: {csrf: {css: input, attr: value}}
                    then: {post: /login, outcomes: [{is: REJECTED, status: 401}], ok: {finalPath: /me}}
                  session: {get: /me, ok: {finalPath: /me}}
                """);
        var form = new Reply(200, URI.create("https://tiny.example/login"), Map.of(), "<input value=t>");
        assertThat(shop.judge(Step.LOGIN, form, Scope.EMPTY).outcome()).isEqualTo(new Outcome.Ok());
        assertThat(shop.judge(Step.SESSION, form, Scope.EMPTY).outcome()).isEqualTo(new Outcome.NeedsLogin());
        assertThat(shop.judge(Step.LOGIN, 1, reply(401, ""), Scope.EMPTY)
                        .outcome()
                        .label())
                .isEqualTo("REJECTED");
    }

    private static String item(int status, String body) {
        return TINY.judge(Step.ITEM, reply(status, body.replace('\'', '"')), Scope.EMPTY)
                .outcome()
                .label();
    }

    /// Random JSON over a few keys.
    private static final class RandomJson {
        private static String of(Random random, String... keys) {
            return table(random, keys, 4);
        }

        private static String table(Random random, String[] keys, int depth) {
            var table = new StringBuilder("{");
            var shuffled = new java.util.ArrayList<>(java.util.List.of(keys));
            java.util.Collections.shuffle(shuffled, random);
            for (var key : shuffled.subList(0, 1 + random.nextInt(keys.length))) {
                table.append(table.length() == 1 ? "" : ", ")
                        .append('"')
                        .append(key)
                        .append("\": ");
                table.append(value(random, keys, depth - 1));
            }
            return table.append('}').toString();
        }

        private static String value(Random random, String[] keys, int depth) {
            return switch (random.nextInt(depth > 0 ? 8 : 6)) {
                case 0 -> "0";
                case 1 -> "null";
                case 2 -> "\"x" + random.nextInt(9) + "\"";
                case 3 -> "true";
                case 4 -> Integer.toString(random.nextInt(6000));
                case 5 -> "\"\"";
                case 6 -> "[" + table(random, keys, depth) + "]";
                default -> table(random, keys, depth);
            };
        }
    }
}
