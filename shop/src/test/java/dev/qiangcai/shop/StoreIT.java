package dev.qiangcai.shop;

import static dev.qiangcai.shop.http.TlsServer.ok;
import static dev.qiangcai.shop.http.TlsServer.redirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.guard.words.SpokenException;
import dev.qiangcai.shop.http.SetTime;
import dev.qiangcai.shop.http.TlsServer;
import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Profile;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreIT {
    private static final Scope EGGS = Scope.EMPTY.with("item", "sku", "egg-30").with("item", "count", 1);
    private static final Scope ORDER = EGGS.with("intent", "id", "i-1").with("quote", "total", "1250");

    @TempDir
    Path folder;

    private static Profile profile;

    private final SetTime time = new SetTime(SetTime.NOON);
    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private TlsServer server;
    private Store store;

    @BeforeAll
    static void read() throws URISyntaxException {
        profile = Profile.read(Path.of(StoreIT.class.getResource("store.yaml").toURI()));
    }

    @BeforeEach
    void open() throws Exception {
        server = new TlsServer(this::answer);
        store = openStore();
    }

    @AfterEach
    void close() {
        store.close();
        server.close();
    }

    @Test
    void a_step_is_asked_judged_and_read() {
        says("/items/egg-30", "{\"title\":\"Eggs\",\"fen\":1250,\"stock\":3}");
        var answer = store.perform(Step.ITEM, EGGS);
        assertThat(answer.outcome()).isEqualTo(new Outcome.Available());
        assertThat(answer.timing().sentNanos()).isPresent();
        assertThat(Stock.of(answer))
                .isEqualTo(new Stock.Available(
                        Optional.of(Money.of("12.50", "CNY")), OptionalLong.of(3), Optional.of("Eggs")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/svg",
                "/page",
                "/huge",
                "/cut",
                "/missing",
                "/endless",
                "https://evil.example/picture.png",
                "http://localhost/picture.png",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "//[",
                "data:image/svg+xml;base64,PHN2Zz48c2NyaXB0Lz48L3N2Zz4="
            })
    void a_picture_that_is_none_is_not_shown_and_asked_of_nobody_else(String address) {
        says("/svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        says("/page", "<html><img src=x onerror=alert(1)></html>");
        says("/huge", "GIF89a" + "x".repeat(9 << 20));
        answers.put(
                "/cut",
                ok("GIF89a".repeat(9999))
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());
        answers.put("/missing", ok("GIF89a").code(404).build());
        answers.put("/endless", redirect(302, "/endless").build());
        assertThat(store.picture(address)).isEmpty();
        assertThat(server.requests()).hasSizeLessThan(25);
        says("/items/egg-30", "{\"title\":\"Eggs\",\"fen\":1250,\"stock\":3}");
        assertThat(store.perform(Step.ITEM, EGGS).outcome()).isEqualTo(new Outcome.Available());
    }

    @Test
    void a_page_that_did_not_change_is_judged_like_the_first_time() {
        answers.put(
                "/items/egg-30",
                ok("{\"title\":\"Eggs\",\"fen\":1250,\"stock\":3}")
                        .addHeader("ETag", "\"1\"")
                        .build());
        store.perform(Step.ITEM, EGGS);
        answers.put("/items/egg-30", ok("").code(304).build());
        assertThat(store.perform(Step.ITEM, EGGS).outcome()).isEqualTo(new Outcome.Available());
        assertThat(server.requests().getLast().getHeaders().get("If-None-Match"))
                .isEqualTo("\"1\"");
    }

    @Test
    void a_broken_answer_to_an_order_is_unknown_and_sent_and_the_order_leaves_once() {
        answers.put(
                "/orders",
                ok("{\"orderId\":\"o-1\"}")
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());
        var answer = store.perform(Step.ORDER, ORDER);
        assertThat(answer.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.sent()).isTrue());
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void an_order_that_never_left_is_unknown_and_not_sent() {
        server.close();
        assertThat(store.perform(Step.ORDER, ORDER).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.sent()).isFalse());
    }

    @Test
    void an_accepted_order_gives_its_number() {
        says("/orders", "{\"orderId\":\"o-1\"}");
        var answer = store.perform(Step.ORDER, ORDER);
        assertThat(answer.outcome()).isEqualTo(new Outcome.Accepted());
        assertThat(answer.reads().text("orderId")).contains("o-1");
        assertThat(server.requests().getLast().getHeaders().get("Idempotency-Key"))
                .isEqualTo("i-1");
    }

    @Test
    void the_second_request_of_a_step_follows_with_what_the_first_read() {
        says("/cart", "{\"code\":0,\"line\":\"l-7\"}");
        says("/cart/l-7/confirm", "{\"code\":0}");
        var answer = store.perform(Step.CART, EGGS);
        assertThat(answer.outcome()).isEqualTo(new Outcome.Ok());
        assertThat(answer.reads().text("line")).contains("l-7");
        assertThat(paths()).containsExactly("/cart", "/cart/l-7/confirm");
    }

    @Test
    void a_refusal_ends_a_step_before_its_second_request() {
        says("/cart", "{\"code\":1044,\"url\":\"/challenge\"}");
        assertThat(store.perform(Step.CART, EGGS).outcome())
                .isEqualTo(new Outcome.NeedsChallenge(Optional.of("/challenge")));
        assertThat(paths()).containsExactly("/cart");
    }

    @Test
    void a_challenge_waits_for_the_owner_and_is_finished_with_the_owners_answer() {
        says("/challenge", "{\"code\":0,\"id\":\"c-1\"}");
        says("/verify", "{\"code\":0}");
        var shown = store.perform(Step.CHALLENGE, Scope.EMPTY.with("event", "challenge", "/challenge"));
        assertThat(paths()).containsExactly("/challenge");
        var solved = Scope.EMPTY.with("challenge", shown.reads()).with("ask", "slider.x", "42");
        assertThat(store.finish(Step.CHALLENGE, solved).outcome()).isEqualTo(new Outcome.Ok());
        assertThat(String.valueOf(server.requests().getLast().getBody())).contains("{\"id\":\"c-1\",\"x\":\"42\"}");
    }

    @Test
    void a_step_without_a_second_request_cannot_be_finished_and_says_so() {
        assertThat(store.finish(Step.ITEM, EGGS).outcome()).isInstanceOfSatisfying(Outcome.Unknown.class, unknown -> {
            assertThat(unknown.sent()).isFalse();
            assertThat(unknown.why().toString()).contains("Test store", "item", "then");
        });
    }

    @Test
    void a_store_that_throttles_is_left_alone_for_the_longest_of_its_waits() {
        says("/items/egg-30", "{\"code\":-3000,\"wait\":5000}");
        assertThat(store.perform(Step.ITEM, EGGS).outcome())
                .isEqualTo(new Outcome.Throttled(Optional.of(Duration.ofSeconds(5))));
        assertThat(store.holdBack()).isEqualTo(Duration.ofSeconds(5));
        assertThat(server.requests()).hasSize(1);
        says("/orders", "{\"orderId\":\"o-1\"}");
        store.perform(Step.ORDER, ORDER);
        assertThat(time.pauses()).startsWith(Duration.ofSeconds(5));
    }

    @Test
    void a_wait_outlives_the_store_object() throws Exception {
        answers.put(
                "/items/egg-30", ok("").code(429).addHeader("Retry-After", "90").build());
        store.perform(Step.ITEM, EGGS);
        store.close();
        time.advance(Duration.ofSeconds(30));
        store = openStore();
        assertThat(store.holdBack()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void a_login_is_kept_with_its_cookie_and_its_token_until_it_is_forgotten() throws Exception {
        answers.put(
                "/login",
                ok("{\"code\":0,\"token\":\"t-9\"}")
                        .headers(Headers.of("Set-Cookie", "SID=s-1; Path=/; Secure"))
                        .build());
        says("/me", "{\"code\":0}");
        store.perform(Step.LOGIN, Scope.EMPTY.with("ask", "code", "123456"));
        store.close();
        store = openStore();
        store.perform(Step.SESSION, Scope.EMPTY);
        var seen = server.requests().getLast().getHeaders();
        assertThat(seen.get("X-Token")).isEqualTo("t-9");
        assertThat(seen.get("Cookie")).isEqualTo("SID=s-1");
        store.forget();
        assertThatThrownBy(() -> store.perform(Step.SESSION, Scope.EMPTY)).isInstanceOf(SpokenException.class);
    }

    @Test
    void the_stores_clock_is_asked_once() {
        says("/time", "{\"now\":1767225600123}");
        var sample = store.probe().orElseThrow();
        assertThat(sample.stamp()).isEqualTo(Instant.ofEpochMilli(1_767_225_600_123L));
        assertThat(sample.unit()).isEqualTo(Duration.ofMillis(1));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void a_clock_that_does_not_show_the_time_gives_no_sample() {
        says("/time", "{}");
        assertThat(store.probe()).isEmpty();
        answers.put("/time", ok("").code(500).build());
        assertThat(store.probe()).isEmpty();
        server.close();
        assertThat(store.probe()).isEmpty();
    }

    @Test
    void a_list_gives_its_rows() {
        says("/orders", "{\"code\":0,\"list\":[{\"id\":\"a\"},{\"id\":\"b\"}]}");
        var answer = store.perform(Step.ORDERS, Scope.EMPTY);
        assertThat(answer.reads()).isEqualTo(Readings.NONE);
        assertThat(answer.rows())
                .extracting(row -> row.text("orderId").orElse(""))
                .containsExactly("a", "b");
    }

    @Test
    void all_requests_keep_the_profiles_pace() {
        says("/items/egg-30", "{\"title\":\"Eggs\",\"fen\":1250,\"stock\":0}");
        for (int i = 0; i < 3; i++) store.perform(Step.ITEM, EGGS);
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(200));
    }

    private Store openStore() throws IOException {
        var settings = StoreSettings.in(folder.resolve("state"))
                .withTrust(Optional.of(TlsServer.pem(folder)))
                .withTime(time, new Random(1));
        return Store.open(profile.at(server.at("")), settings);
    }

    private void says(String path, String json) {
        answers.put(path, ok(json).setHeader("Content-Type", "application/json").build());
    }

    private MockResponse answer(RecordedRequest request) {
        return answers.getOrDefault(
                request.getTarget(), new MockResponse.Builder().code(404).build());
    }

    private java.util.List<String> paths() {
        return server.requests().stream().map(RecordedRequest::getTarget).toList();
    }
}
