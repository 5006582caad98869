package dev.qiangcai.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.market.counter.Fen;
import dev.qiangcai.market.counter.Sku;
import dev.qiangcai.market.web.HouseRules.Challenge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsIT {
    private static final String PHONE = "13800138000";
    private static final String EGGS = "SC1000";

    private final Texts texts = new Texts();
    private final ArrayList<AutoCloseable> opened = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // each test opens its own
    private Market market;

    private Shopper open(UnaryOperator<MarketSettings> change) {
        market = Market.open(change.apply(MarketSettings.defaults().texts(texts)));
        var shopper = Shopper.at(market);
        opened.add(market);
        opened.addFirst(shopper);
        return shopper;
    }

    @AfterEach
    void close() throws Exception {
        for (var one : opened) {
            one.close();
        }
    }

    private static String body(String phone, String code) {
        return Shopper.object().put("phone", phone).put("code", code).toString();
    }

    @Test
    void a_session_that_is_over_is_refused_with_401() {
        var shopper = open(all -> all.rules(rules -> rules.withSessionLifetime(Duration.ofMinutes(30))))
                .login(PHONE, texts);
        assertThat(shopper.get("/v1/me").status()).isEqualTo(200);
        market.clock().step(Duration.ofMinutes(30));
        for (var path : new String[] {"/v1/me", "/v1/cart", "/v1/slots", "/v1/orders", "/v1/challenge"}) {
            assertThat(shopper.get(path).status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void codes_are_wrong_expired_or_too_many() {
        var shopper = open(UnaryOperator.identity());
        assertThat(shopper.post("/v1/auth/login", body(PHONE, "123456")).code()).isEqualTo(1102);
        shopper.post("/v1/auth/code", body(PHONE, ""));
        var wrong = texts.code(PHONE).equals("123456") ? "654321" : "123456";
        assertThat(shopper.post("/v1/auth/login", body(PHONE, wrong)).code()).isEqualTo(1101);
        assertThat(shopper.post("/v1/auth/login", body(PHONE, "老")).code()).isEqualTo(1101);
        for (int i = 0; i < 4; i++) {
            assertThat(shopper.post("/v1/auth/code", body(PHONE, "")).code()).isZero();
        }
        var sixth = shopper.post("/v1/auth/code", body(PHONE, ""));
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(Integer.parseInt(sixth.header("Retry-After"))).isBetween(1, 61);
        assertThat(shopper.post("/v1/auth/code", body("0", "")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "1",
                "null",
                "{\"sku\":\"SC1000\",\"count\":1}x",
                "{\"sku\":\"SC1000\"}",
                "{\"sku\":\"SC1000\",\"count\":0}",
                "{\"sku\":\"SC1000\",\"count\":1.5}",
                "{\"sku\":\"SC1000\",\"count\":\"1e3\"}",
                "{\"sku\":\"SC1000\",\"count\":99999999999999999999}",
                "{\"sku\":{},\"count\":1}",
                "{\"sku\":\"a\",\"sku\":\"b\",\"count\":1}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
            })
    void a_body_that_cannot_be_understood_is_a_bad_request(String body) {
        var reply = open(UnaryOperator.identity()).login(PHONE, texts).post("/v1/orders/quote", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(400);
    }

    @Test
    void a_body_has_at_most_64_kib() {
        var shopper = open(UnaryOperator.identity()).login(PHONE, texts);
        assertThat(shopper.post("/v1/cart", " ".repeat(65_537)).status()).isEqualTo(413);
        assertThat(shopper.get("/v1/me").status()).isEqualTo(200);
    }

    @Test
    void a_body_announced_too_large_is_refused_before_it_comes() throws IOException {
        var shopper = open(UnaryOperator.identity());
        try (var socket = shopper.connect()) {
            socket.setSoTimeout(5_000);
            var announced = "POST /v1/auth/code HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n";
            socket.getOutputStream().write(announced.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void orders_are_refused_for_price_limit_open_order_token_stock_and_slot() {
        var shopper =
                open(all -> all.stock(2).goods(goods -> goods.withSlots(1, 2))).login(PHONE, texts);
        var body = shopper.quoted(EGGS, 1);
        assertThat(shopper.post("/v1/orders/quote", "{\"sku\":\"SC1000\",\"count\":2}")
                        .code())
                .isEqualTo(1003);
        assertThat(shopper.post("/v1/orders/quote", "{\"sku\":\"SC9\",\"count\":1}")
                        .status())
                .isEqualTo(404);
        assertThat(shopper.post("/v1/orders/quote", "{\"sku\":\"SC1000\",\"count\":1,\"slotId\":\"S9\"}")
                        .status())
                .isEqualTo(400);
        market.counter().reprice(new Sku(EGGS), Fen.of(1300));
        assertThat(shopper.order(body, "a").code()).isEqualTo(1034);
        assertThat(shopper.order(shopper.quoted(EGGS, 1).put("token", "none"), "a")
                        .code())
                .isEqualTo(1110);
        assertThat(shopper.order(shopper.quoted(EGGS, 1).put("pay", -1), "a").status())
                .isEqualTo(400);
        assertThat(shopper.order(shopper.quoted(EGGS, 1), "a").code()).isZero();
        assertThat(shopper.order(shopper.quoted("SC1001", 1), "b").code()).isEqualTo(1048);
        assertThat(shopper.another()
                        .login("13800138001", texts)
                        .order(body, "a")
                        .code())
                .isEqualTo(1110);
        var second = shopper.another().login("13800138002", texts);
        assertThat(second.order(second.quoted(EGGS, 1), "a").code()).isZero();
        var third = shopper.another().login("13800138003", texts);
        assertThat(third.post("/v1/orders/quote", "{\"sku\":\"SC1000\",\"count\":1}")
                        .code())
                .isEqualTo(5001);
        assertThat(third.post("/v1/orders/quote", "{\"sku\":\"SC1001\",\"count\":1}")
                        .code())
                .isEqualTo(5004);
    }

    @Test
    void who_presses_too_hard_is_told_to_wait_in_seconds_and_in_dates() {
        var shopper = open(all -> all.skew(Duration.ofHours(1)).rules(rules -> rules.withPressing(2, 20)))
                .login(PHONE, texts);
        var forms = new ArrayList<String>();
        for (int i = 0; i < 40 && forms.size() < 2; i++) {
            var reply = shopper.get("/v1/me");
            if (reply.status() != 200) {
                forms.add(reply.status() + " " + reply.header("Retry-After"));
            }
        }
        assertThat(forms.getFirst()).isEqualTo("429 1");
        assertThat(forms.getLast()).startsWith("503 ");
        var until = ZonedDateTime.parse(forms.getLast().substring(4), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        assertThat(until)
                .isBetween(
                        market.clock().now().minusSeconds(5),
                        market.clock().now().plusSeconds(3));
        assertThat(shopper.another().get("/v1/time").status())
                .as("others are not punished")
                .isEqualTo(200);
    }

    @Test
    void too_many_at_once_wait_in_the_waiting_room() {
        var shopper = open(all -> all.rules(rules -> rules.withQueueAbove(3)));
        var last = shopper.get("/catalogue");
        for (int i = 0; i < 40 && !last.text().contains("queue"); i++) {
            last = shopper.get("/catalogue");
        }
        assertThat(last.status()).isEqualTo(200);
        assertThat(Jsoup.parse(last.text()).select("body[data-page=queue]")).hasSize(1);
        var busy = shopper.post("/v1/orders", "{}");
        for (int i = 0; i < 40 && busy.code() != -3000; i++) {
            busy = shopper.post("/v1/orders", "{}");
        }
        assertThat(busy.json().path("tips").path("duration").intValue()).isBetween(1, 1000);
        assertThat(shopper.get("/v1/time").code())
                .as("the time is never queued for")
                .isZero();
    }

    @Test
    void an_order_wants_the_slider_solved_first() {
        var shopper = open(all -> all.rules(rules -> rules.withChallenge(Challenge.ON_ORDERS)))
                .login(PHONE, texts);
        var body = shopper.quoted(EGGS, 1);
        var wanted = shopper.order(body, "a");
        assertThat(wanted.code()).isEqualTo(1044);
        var url = wanted.data().path("url").textValue();
        assertThat(answer(shopper, url, 40)).isEqualTo(1045);
        assertThat(shopper.order(body, "a").code()).isEqualTo(1044);
        assertThat(answer(shopper, url, 0)).isZero();
        assertThat(shopper.order(body, "a").code()).isZero();
    }

    @Test
    void a_login_wants_the_slider_solved_first() {
        var shopper = open(all -> all.rules(rules -> rules.withChallenge(Challenge.ON_LOGIN)));
        shopper.post("/v1/auth/code", body(PHONE, ""));
        var wanted = shopper.post("/v1/auth/login", body(PHONE, texts.code(PHONE)));
        assertThat(wanted.code()).isEqualTo(1044);
        assertThat(shopper.get("/v1/challenge?for=forged").status()).isEqualTo(401);
        assertThat(answer(shopper, wanted.data().path("url").textValue(), 3)).isZero();
        assertThat(shopper.post("/v1/auth/login", body(PHONE, texts.code(PHONE)))
                        .code())
                .isZero();
    }

    @Test
    void a_challenge_is_answered_once_and_in_time() {
        var shopper = open(UnaryOperator.identity()).login(PHONE, texts);
        var id = shopper.get("/v1/challenge").data().path("id").textValue();
        var right = Shopper.object()
                .put("id", id)
                .put("x", market.slider().gap(id).orElseThrow())
                .put("track", "[]");
        assertThat(shopper.post("/v1/challenge/verify", right).code()).isZero();
        assertThat(shopper.post("/v1/challenge/verify", right).code()).isEqualTo(1046);
        var late = shopper.get("/v1/challenge").data();
        market.clock().step(Duration.ofMinutes(2));
        assertThat(shopper.get(late.path("bg").textValue()).status()).isEqualTo(404);
        assertThat(shopper.post(
                                "/v1/challenge/verify",
                                right.put("id", late.path("id").textValue()))
                        .code())
                .isEqualTo(1046);
    }

    /// Answers a new challenge so many pixels beside its gap, and returns the code.
    private int answer(Shopper shopper, String url, int off) {
        var challenge = shopper.get(url).data();
        for (var picture : new String[] {"bg", "piece"}) {
            var reply = shopper.get(challenge.path(picture).textValue());
            assertThat(reply.header("Content-Type")).isEqualTo("image/png");
        }
        assertThat(challenge.path("width").intValue()).isEqualTo(320);
        var id = challenge.path("id").textValue();
        int gap = market.slider().gap(id).orElseThrow();
        return shopper.post(
                        "/v1/challenge/verify", Shopper.object().put("id", id).put("x", Integer.toString(gap + off)))
                .code();
    }
}
