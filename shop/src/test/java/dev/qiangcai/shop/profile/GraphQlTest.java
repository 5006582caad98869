package dev.qiangcai.shop.profile;

import static dev.qiangcai.shop.profile.ProfileText.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.page.Request.Body;
import org.junit.jupiter.api.Test;

class GraphQlTest {
    private static final Profile TINY = ProfileText.steps("""
              item:
                post: /graphql
                graphql:
                  query: |
                    query($sku: String!) { item(sku: $sku) { stock } }
                  variables: {sku: "{item.sku}"}
                read: {stock: {json: $.data.item.stock, as: int}}
                outcomes: [{is: SOLD_OUT, var: stock, max: 0}, {is: AVAILABLE, var: stock, min: 1}]
              list:
                post: /graphql
                graphql: {query: "{ items { sku } }"}
                rows: {json: "$.data.items[*]"}
                read: {sku: {json: $.sku}}
              order:
                post: /graphql
                graphql: {query: "mutation { pay { id } }"}
                outcomes: [{is: ACCEPTED, json: $.data.pay.id, exists: true}]
            """);

    @Test
    void a_document_is_sent_as_it_is_and_values_only_as_variables() {
        var request = TINY.request(Step.ITEM, Scope.EMPTY.with("item", "sku", "1\"){evil}"));
        assertThat(request.body())
                .contains(new Body(
                        "application/json",
                        "{\"query\":\"query($sku: String!) { item(sku: $sku) { stock } }\\n\","
                                + "\"variables\":{\"sku\":\"1\\\"){evil}\"}}"));
        assertThat(TINY.names(Step.ITEM, "item")).containsExactly("sku");
    }

    @Test
    void an_error_beside_the_data_lets_no_yes_stand_and_hides_no_no() {
        assertThat(said(Step.ITEM, "{'data': {'item': {'stock': 3}}}")).isEqualTo("AVAILABLE");
        assertThat(said(Step.ITEM, "{'errors': [], 'data': {'item': {'stock': 3}}}"))
                .isEqualTo("AVAILABLE");
        assertThat(said(Step.ITEM, "{'errors': [{'message': 'busy'}], 'data': {'item': {'stock': 3}}}"))
                .isEqualTo("UNKNOWN");
        assertThat(said(Step.ITEM, "{'errors': [{'message': 'busy'}], 'data': {'item': {'stock': 0}}}"))
                .isEqualTo("SOLD_OUT");
        assertThat(said(Step.LIST, "{'errors': [{'message': 'busy'}], 'data': {'items': [{'sku': 'a'}]}}"))
                .isEqualTo("UNKNOWN");
        assertThat(said(Step.ORDER, "{'errors': [{'message': 'busy'}], 'data': {'pay': {'id': 'o'}}}"))
                .isEqualTo("UNKNOWN");
    }

    @Test
    void the_error_is_told() {
        var body = "{\"errors\": [{\"message\": \"busy now\"}], \"data\": {\"item\": {\"stock\": 3}}}";
        assertThat(TINY.judge(Step.ITEM, reply(200, body), Scope.EMPTY)
                        .outcome()
                        .toString())
                .contains("busy now");
    }

    private static String said(Step step, String body) {
        return TINY.judge(step, reply(200, body.replace('\'', '"')), Scope.EMPTY)
                .outcome()
                .label();
    }
}
