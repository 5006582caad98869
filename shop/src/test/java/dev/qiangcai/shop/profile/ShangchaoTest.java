package dev.qiangcai.shop.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.page.Reply;
import dev.qiangcai.shop.page.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShangchaoTest {
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'list': null}", "{'list': {}}", "{'list': 5}", "{'orders': []}", "[]", "null"})
    void orders_without_their_list_are_unknown_and_never_none(String data) {
        assertThat(orders(data)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void an_empty_list_of_orders_says_that_there_are_none() {
        assertThat(orders("{'list': []}")).isEqualTo(new Outcome.Ok());
    }

    private static Outcome orders(String data) {
        var body = "{'code': 0, 'data': %s}".formatted(data).replace('\'', '"');
        var profile = Profile.bundled("shangchao");
        return profile.judge(Step.ORDERS, new Reply(200, profile.base(), Map.of(), body), Scope.EMPTY)
                .outcome();
    }

    private static final Profile SHANGCHAO = Profile.bundled("shangchao");
    private static final Scope EGGS = Scope.EMPTY.with("item", "sku", "egg-30").with("item", "count", 2L);

    @Test
    void the_bundled_profile_passes_its_own_tests() {
        assertThat(SHANGCHAO.test())
                .hasSizeGreaterThan(40)
                .allSatisfy(result -> assertThat(result.passed())
                        .as(result.answer() + ": " + result.sentence())
                        .isTrue());
    }

    @Test
    void every_outcome_and_every_step_has_a_recorded_answer() {
        var results = SHANGCHAO.test();
        assertThat(results.stream().map(TestResult::step).collect(Collectors.toSet()))
                .isEqualTo(SHANGCHAO.steps());
        var said = results.stream().map(result -> result.sentence().toString()).collect(Collectors.joining("\n"));
        for (var label : Label.values()) {
            assertThat(said).contains("got " + label);
        }
    }

    @Test
    void it_says_who_and_where_it_is() {
        assertThat(SHANGCHAO.id()).isEqualTo("shangchao");
        assertThat(SHANGCHAO.name()).startsWith("Shangchao");
        assertThat(SHANGCHAO.base()).isEqualTo(URI.create("https://api.shangchao.net"));
        assertThat(SHANGCHAO.hosts()).containsExactly("api.shangchao.net");
        assertThat(SHANGCHAO.pace()).isEqualTo(new Pace(Duration.ofMillis(200), 2));
        assertThat(SHANGCHAO.watchOnly()).isFalse();
        assertThat(SHANGCHAO.settings()).containsExactly(Setting.of("addressId", "Address number", "地址编号", true));
        assertThat(SHANGCHAO.kept(Step.LOGIN)).isEqualTo(new Kept(List.of("SCSESSION"), List.of()));
        assertThat(SHANGCHAO.kept(Step.ITEM)).isEqualTo(Kept.NOTHING);
    }

    @Test
    void a_quote_without_a_slot_leaves_the_slot_out() {
        var scope = EGGS.with("setting", "addressId", "a-1");
        assertThat(body(SHANGCHAO.request(Step.QUOTE, scope)))
                .isEqualTo("{\"sku\":\"egg-30\",\"count\":2,\"addressId\":\"a-1\"}");
        assertThat(body(SHANGCHAO.request(Step.QUOTE, scope.with("slots", "id", "s-10"))))
                .isEqualTo("{\"sku\":\"egg-30\",\"count\":2,\"slotId\":\"s-10\",\"addressId\":\"a-1\"}");
    }

    @Test
    void an_order_carries_the_intent_as_its_idempotency_key() {
        var quote = SHANGCHAO.judge(Step.QUOTE, json("""
                {"code": 0, "data": {"unitFen": 1250, "payFen": 2500, "count": 2, "submitToken": "t-1"}}"""), EGGS);
        var request =
                SHANGCHAO.request(Step.ORDER, EGGS.with("quote", quote.reads()).with("intent", "id", "i-9"));
        assertThat(request.method()).isEqualTo(Request.Method.POST);
        assertThat(request.uri()).isEqualTo(URI.create("https://api.shangchao.net/v1/orders"));
        assertThat(request.headers()).containsExactly(Map.entry("Idempotency-Key", "i-9"));
        assertThat(body(request)).isEqualTo("{\"token\":\"t-1\",\"pay\":2500}");
    }

    @Test
    void the_store_can_stand_at_another_address() {
        var local = SHANGCHAO.at(URI.create("https://localhost:8443"));
        assertThat(local.request(Step.ITEM, EGGS).uri())
                .isEqualTo(URI.create("https://localhost:8443/v1/items/egg-30"));
        assertThat(local.hosts()).containsExactly("localhost");
        assertThat(local.clock().orElseThrow().request().uri()).isEqualTo(URI.create("https://localhost:8443/v1/time"));
        assertThat(local.allows(URI.create("https://api.shangchao.net/"))).isFalse();
    }

    @Test
    void the_clock_has_milliseconds() {
        var clock = SHANGCHAO.clock().orElseThrow();
        assertThat(clock.stamp(json("{\"code\": 0, \"data\": {\"now\": 1772344800123}}")))
                .contains(new Stamp(Instant.ofEpochMilli(1772344800123L), Duration.ofMillis(1)));
        assertThat(clock.stamp(json("{\"code\": 0}"))).isEmpty();
        var aged = new Reply(200, SHANGCHAO.base(), Map.of("age", "3"), "{\"data\": {\"now\": 1772344800123}}");
        assertThat(clock.stamp(aged)).isEmpty();
    }

    @Test
    void a_challenge_is_shown_and_its_answer_passed_on() {
        var fetch = SHANGCHAO.request(Step.CHALLENGE, Scope.EMPTY.with("event", "challenge", "/v1/challenge?for=3"));
        assertThat(fetch.uri()).isEqualTo(URI.create("https://api.shangchao.net/v1/challenge?for=3"));
        var reads = SHANGCHAO.judge(Step.CHALLENGE, json("""
                {"code": 0, "data": {"id": "c", "bg": "/b.png", "piece": "/p.png", "y": 42}}"""), Scope.EMPTY);
        var scope = Scope.EMPTY.with("challenge", reads.reads());
        assertThat(SHANGCHAO.show(Step.CHALLENGE, scope))
                .contains(new Show("slider", Map.of("background", "/b.png", "piece", "/p.png", "y", "42")));
        var answer = scope.with("ask", "slider.x", 117L).with("ask", "slider.track", "0,0;117,2");
        assertThat(SHANGCHAO.request(Step.CHALLENGE, 1, answer).body().map(Request.Body::text))
                .contains("{\"id\":\"c\",\"x\":117,\"track\":\"0,0;117,2\"}");
        assertThat(SHANGCHAO.requests(Step.ITEM)).isEqualTo(1);
    }

    @Test
    void it_describes_itself_in_both_languages() {
        assertThat(SHANGCHAO.describe(Locale.ENGLISH))
                .contains("item  GET /v1/items/{item.sku}", "AVAILABLE when", "otherwise UNKNOWN", "Settings");
        assertThat(Profile.bundled("evershop").describe(Locale.ENGLISH)).contains("OK when the list is there");
        assertThat(SHANGCHAO.describe(Locale.SIMPLIFIED_CHINESE)).contains("步骤", "其余一律 UNKNOWN");
    }

    private static String body(Request request) {
        return request.body().orElseThrow().text();
    }

    private static Reply json(String body) {
        return new Reply(200, SHANGCHAO.base(), Map.of("content-type", "application/json"), body);
    }
}
