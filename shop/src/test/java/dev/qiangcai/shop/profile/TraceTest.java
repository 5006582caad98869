package dev.qiangcai.shop.profile;

import static dev.qiangcai.shop.profile.ProfileText.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.guard.words.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static final Profile TINY = ProfileText.parse("tiny.yaml", ProfileText.HEAD + """
            outcomes: [{is: QUEUED, json: $.code, in: [7]}]
            steps:
              item:
                get: /items/{item.sku}
                read: {stock: {json: $.stock, as: int}, price: {json: $.price, as: money, optional: true}}
                outcomes: [{is: SOLD_OUT, var: stock, max: 0}, {is: AVAILABLE, var: stock, min: 1}]
              list:
                get: /items
                rows: {json: "$.items[*]"}
                read: {sku: {json: $.sku}}
                ok: {json: $.code, in: [0]}
              session: {get: /me, read: {offer: {schemaorg: Offer}}}
            """);

    @Test
    void every_condition_and_every_read_is_told_with_what_was_found() {
        assertThat(lines(Step.ITEM, "{\"code\": 0, \"stock\": 2}"))
                .containsExactly(
                        "the answer: HTTP status 200, a body of 23 characters",
                        "shared outcome QUEUED when json: $.code, in: [7]: no; found \"0\"",
                        "read stock: 2",
                        "read price: nothing, which is allowed (optional)",
                        "own outcome SOLD_OUT when var: stock, max: 0: no; found \"2\"",
                        "own outcome AVAILABLE when var: stock, min: 1: yes; found \"2\"",
                        "so it means AVAILABLE");
    }

    @Test
    void a_node_is_told_by_the_names_of_its_fields() {
        var page = "<script type='application/ld+json'>{'@type': 'Offer', 'price': '12.50', 'sku': 'a'}</script>";
        assertThat(lines(Step.SESSION, page.replace("'", "\"")))
                .anySatisfy(line -> assertThat(line).startsWith("read offer: {").contains("price: 12.50", "sku: a"));
    }

    @Test
    void what_is_settled_is_not_looked_at_further() {
        assertThat(lines(Step.ITEM, "{\"code\": 7, \"stock\": 2}")).last().isEqualTo("so it means QUEUED");
        assertThat(lines(Step.ITEM, "{\"code\": 7, \"stock\": 2}")).hasSize(3);
    }

    @Test
    void a_row_that_lacks_a_read_is_told() {
        assertThat(lines(Step.LIST, "{\"code\": 0, \"items\": [{\"sku\": \"a\"}, {}]}"))
                .contains(
                        "rows: 2; the reads of the first, and every row that lacks one:",
                        "read sku: a",
                        "Row 2: The read \"sku\" found nothing.",
                        "ok: yes; found \"0\"",
                        "so it means OK");
    }

    private static List<String> lines(Step step, String body) {
        return TINY.trace(step, 0, reply(200, body), Scope.EMPTY).stream()
                .map(Sentence::toString)
                .toList();
    }
}
