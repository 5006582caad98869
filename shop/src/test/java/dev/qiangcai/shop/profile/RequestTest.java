package dev.qiangcai.shop.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Request;
import dev.qiangcai.shop.page.Value;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {
    private static final Profile TINY = ProfileText.steps("""
              item:
                get: /items/{item.sku}/x?name={item.name}&page=1
                query: {also: "{item.url?}"}
                read: {stock: {json: $.stock, as: int}}
                outcomes: [{is: AVAILABLE, var: stock, min: 1}]
              cart:
                post: https://other.example/cart
                json: {sku: "{item.sku}", count: "{item.count}", text: "n={item.count}", deep: [{a: "{item.url?}"}, 1.50, true], braces: "{{x}}"}
                ok: {status: [200]}
              list: {get: /l, headers: {X-Sku: "{item.sku}", Authorization: "Bearer {login.token?}"}, ok: {status: [200]}}
              login: {post: /login, form: {who: "{secret.email}", what: "{secret.password}"}, read: {token: {json: $.token}}}
              session: {get: "{item.url}", ok: {status: [200]}}
            """);
    private static final Scope SCOPE =
            Scope.EMPTY.with("item", "sku", "a/b c?&=#汉").with("item", "name", "x&y=z +");

    @Test
    void a_value_never_leaves_its_place() {
        var request =
                TINY.request(Step.ITEM, SCOPE.with("item", "sku", "a/b c?&=#汉").with("item", "name", "x&y=z +"));
        assertThat(request.uri().toString())
                .isEqualTo(
                        "https://tiny.example/api/items/a%2Fb%20c%3F%26%3D%23%E6%B1%89/x?name=x%26y%3Dz%20%2B&page=1");
    }

    @Test
    void a_query_field_may_be_absent() {
        var scope = Scope.EMPTY.with("item", "sku", "1").with("item", "name", "n");
        assertThat(TINY.request(Step.ITEM, scope).uri().getQuery()).isEqualTo("name=n&page=1");
        assertThat(TINY.request(Step.ITEM, scope.with("item", "url", "u/v"))
                        .uri()
                        .getRawQuery())
                .isEqualTo("name=n&page=1&also=u%2Fv");
    }

    @Test
    void a_value_with_an_absent_part_is_left_out_whole() {
        assertThat(TINY.request(Step.LIST, SCOPE.with("item", "sku", "1")).headers())
                .containsOnlyKeys("X-Sku");
        assertThat(TINY.request(Step.LIST, SCOPE.with("item", "sku", "1").with("login", "token", "t-1"))
                        .headers())
                .containsEntry("Authorization", "Bearer t-1");
    }

    @Test
    void a_step_tells_what_it_needs_to_know() {
        assertThat(TINY.names(Step.LOGIN, "secret")).containsExactly("email", "password");
        assertThat(TINY.names(Step.LIST, "login")).containsExactly("token");
        assertThat(TINY.names(Step.ORDER, "secret")).isEmpty();
    }

    @Test
    void a_number_stays_a_number_and_a_text_a_text_in_json() {
        var scope = Scope.EMPTY.with("item", "sku", "007").with("item", "count", 2L);
        var request = TINY.request(Step.CART, scope);
        assertThat(request.uri()).isEqualTo(URI.create("https://other.example/cart"));
        assertThat(request.body().map(Request.Body::text))
                .contains("{\"sku\":\"007\",\"count\":2,\"text\":\"n=2\",\"deep\":[{},1.50,true],\"braces\":\"{x}\"}");
        var flag = new Readings(Map.of("sku", new Value.Text("\"},{\""), "count", new Value.Flag(true, "true")));
        assertThat(TINY.request(Step.CART, Scope.EMPTY.with("item", flag))
                        .body()
                        .map(Request.Body::text)
                        .orElseThrow())
                .startsWith("{\"sku\":\"\\\"},{\\\"\",\"count\":true,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "汉", "\u007f"})
    void a_header_is_one_line_of_ascii(String sku) {
        var scope = Scope.EMPTY.with("item", "sku", sku).with("item", "name", "n");
        assertThatThrownBy(() -> TINY.request(Step.LIST, scope)).isInstanceOf(CannotAsk.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void a_path_never_climbs(String sku) {
        var scope = Scope.EMPTY.with("item", "sku", sku).with("item", "name", "n");
        assertThatThrownBy(() -> TINY.request(Step.ITEM, scope)).isInstanceOf(CannotAsk.class);
    }

    @Test
    void a_missing_value_is_named() {
        assertThatThrownBy(() -> TINY.request(Step.ITEM, Scope.EMPTY)).hasMessageContaining("{item.sku}");
        assertThatThrownBy(() -> TINY.request(Step.ORDER, Scope.EMPTY)).hasMessageContaining("no step \"order\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/eggs?x=1#top, https://tiny.example/eggs?x=1",
        "eggs, https://tiny.example/eggs",
        "https://OTHER.example/eggs, https://OTHER.example/eggs",
    })
    void a_given_address_is_resolved(String url, String asked) {
        assertThat(TINY.request(Step.SESSION, Scope.EMPTY.with("item", "url", url))
                        .uri())
                .isEqualTo(URI.create(asked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/", "http://tiny.example/", "//evil.example/x",
                        "https://tiny.example@evil.example/",
                "https://user@tiny.example/", "javascript:alert(1)", "file:///etc/passwd",
                        "https://tiny.example.evil.example/",
                "http://localhost/", "a b", "https://", "mailto:a@tiny.example",
            })
    void an_address_that_is_not_listed_is_refused(String url) {
        assertThatThrownBy(() -> TINY.request(Step.SESSION, Scope.EMPTY.with("item", "url", url)))
                .isInstanceOf(CannotAsk.class);
    }

    @Test
    void plain_http_is_for_this_machine_and_only_where_the_owner_named_it() {
        var local = TINY.at(URI.create("http://127.0.0.1:8080/shop"));
        assertThat(local.request(Step.SESSION, Scope.EMPTY.with("item", "url", "/x"))
                        .uri())
                .isEqualTo(URI.create("http://127.0.0.1:8080/x"));
        assertThat(local.allows(URI.create("http://127.0.0.1:8080/"))).isTrue();
        assertThat(local.allows(URI.create("http://localhost:8080/"))).isFalse();
        assertThat(TINY.allows(URI.create("http://127.0.0.1/"))).isFalse();
        assertThat(TINY.at(URI.create("https://[::1]:1")).allows(URI.create("http://[::1]:1")))
                .isFalse();
        assertThatThrownBy(() -> TINY.at(URI.create("http://store.example"))).isInstanceOf(CannotAsk.class);
        assertThatThrownBy(() -> TINY.at(URI.create("/relative"))).isInstanceOf(CannotAsk.class);
    }

    @Test
    void a_profile_for_a_store_on_this_machine_speaks_to_this_machine_only() {
        var head = ProfileText.HEAD.replace("https://tiny.example/api", "http://127.0.0.1:8080");
        var steps = "steps:\n" + ProfileText.ITEM;
        var here = head.replace("[tiny.example, other.example]", "['127.0.0.1:8080']");
        assertThat(ProfileText.parse("tiny.yaml", here + steps)
                        .request(Step.ITEM, Scope.EMPTY.with("item", "sku", "a"))
                        .uri())
                .isEqualTo(URI.create("http://127.0.0.1:8080/items/a"));
        var mixed = head.replace("[tiny.example, other.example]", "['127.0.0.1:8080', other.example]");
        assertThatThrownBy(() -> ProfileText.parse("tiny.yaml", mixed + steps))
                .isInstanceOf(BadProfile.class)
                .hasMessageContaining("List hosts of this machine only");
    }
}
