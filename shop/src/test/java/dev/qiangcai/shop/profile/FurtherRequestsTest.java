package dev.qiangcai.shop.profile;

import static dev.qiangcai.shop.profile.ProfileText.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.shop.page.Request;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A step of several requests.
class FurtherRequestsTest {
    private static final String CART = """
              cart:
                get: /cart
                read: {token: {css: input, attr: value}}
                then:
                  - {delete: /cart/lines, headers: {X-Csrf: "{cart.token}"}, ok: {status: 204}}
                  - post: /cart/lines
                    form: {csrf: "{cart.token}", id: "{item.sku}"}
                    read: {number: {json: $.id}}
                keep: {read: [number]}
            """;
    private static final Profile SHOP = ProfileText.steps(CART);
    private static final Scope READ = Scope.EMPTY
            .with("cart", "token", "t-1")
            .with("item", "sku", "egg-30")
            .with("cookie", "XSRF-TOKEN", "x=");

    @Test
    void each_request_may_use_what_those_before_it_read() {
        assertThat(SHOP.requests(Step.CART)).isEqualTo(3);
        var clear = SHOP.request(Step.CART, 1, READ);
        assertThat(clear.method()).isEqualTo(Request.Method.DELETE);
        assertThat(clear.headers()).containsEntry("X-Csrf", "t-1");
        assertThat(clear.body()).isEqualTo(Optional.empty());
        assertThat(SHOP.request(Step.CART, 2, READ).body().map(Request.Body::text))
                .contains("csrf=t-1&id=egg-30");
    }

    @Test
    void each_answer_is_judged_by_its_own_request() {
        assertThat(SHOP.judge(Step.CART, 1, reply(204, ""), READ).outcome()).isEqualTo(new Outcome.Ok());
        var last = SHOP.judge(Step.CART, 2, reply(200, "{\"id\": 7}"), READ);
        assertThat(last.outcome()).isEqualTo(new Outcome.Ok());
        assertThat(last.reads().text("number")).contains("7");
        assertThatThrownBy(() -> SHOP.judge(Step.CART, 3, reply(200, ""), READ)).isInstanceOf(CannotAsk.class);
    }

    @Test
    void what_any_request_reads_can_be_kept() {
        assertThat(SHOP.kept(Step.CART).reads()).containsExactly("number");
    }

    @Test
    void the_description_tells_each_of_them() {
        assertThat(SHOP.describe(Locale.ENGLISH))
                .contains("then DELETE /cart/lines", "then POST /cart/lines", "OK when status: 204");
    }

    @Test
    void a_cookie_can_be_sent_back_as_a_header() {
        var shop = ProfileText.steps("""
                      cart: {patch: /cart, headers: {X-XSRF-TOKEN: "{cookie.XSRF-TOKEN}"}, json: {a: 1}, ok: {status: 200}}
                    """);
        assertThat(shop.request(Step.CART, READ).headers()).containsEntry("X-XSRF-TOKEN", "x=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | the step \"cart\" has 2 further requests",
                "0 | is not valid",
            })
    void a_recorded_answer_to_a_request_that_is_not_there_is_refused(String then, String what) {
        var test = "tests: [{step: cart, then: %s, answer: a.json, expect: {outcome: OK}}]".formatted(then);
        assertThatThrownBy(() -> ProfileText.parse("tiny.yaml", ProfileText.HEAD + "steps:\n" + CART + test))
                .hasMessageContaining(what);
    }
}
