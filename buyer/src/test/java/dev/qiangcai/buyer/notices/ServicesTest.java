package dev.qiangcai.buyer.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.qiangcai.buyer.notices.FarSide.Say;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What each service's public API wants to be asked, to the letter, and how it says yes and no.
class ServicesTest {
    private static final Message NEWS = new Message(
            Level.NEEDS_YOU,
            "Eggs: a code",
            "The store sends a \"code\".",
            Optional.of(URI.create("https://shop.example/pay?a=1&b=2")),
            List.of(Map.of("id", "7")));

    private static final String WHOLE =
            "🔔 Eggs: a code\\nThe store sends a \\\"code\\\".\\nhttps://shop.example/pay?a=1&b=2";
    private static final String BODY = "The store sends a \\\"code\\\".\\nhttps://shop.example/pay?a=1&b=2";

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments("ntfy://HOST/eggs", "", "/", """
                        {"topic":"eggs","title":"Eggs: a code","message":"%s","priority":5,
                        "tags":["rotating_light"],"click":"https://shop.example/pay?a=1&b=2"}""".formatted(BODY), new Say(200, "{\"id\":\"x\"}")),
                arguments("ntfys://eggs-topic", "ntfy.sh", "/", """
                        {"topic":"eggs-topic","title":"Eggs: a code","message":"%s","priority":5,
                        "tags":["rotating_light"],"click":"https://shop.example/pay?a=1&b=2"}""".formatted(BODY), new Say(200, "{\"id\":\"x\"}")),
                arguments(
                        "bark://HOST/deviceKey1",
                        "",
                        "/push",
                        """
                        {"device_key":"deviceKey1","title":"Eggs: a code","body":"%s","level":"critical",
                        "group":"qiangcai","url":"https://shop.example/pay?a=1&b=2"}""".formatted(BODY),
                        new Say(200, "{\"code\":200,\"message\":\"success\",\"timestamp\":1}")),
                arguments(
                        "pushplus://0123456789abcdef0123456789abcdef/family?channel=mail",
                        "www.pushplus.plus",
                        "/send",
                        """
                        {"token":"0123456789abcdef0123456789abcdef","title":"🔔 Eggs: a code","content":"%s",
                        "template":"txt","channel":"mail","topic":"family"}""".formatted(BODY),
                        new Say(200, "{\"code\":200,\"msg\":\"请求成功\",\"data\":\"x\"}")),
                arguments(
                        "wecombot://693a91f6-7xxx-4bc4",
                        "qyapi.weixin.qq.com",
                        "/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4",
                        """
                        {"msgtype":"text","text":{"content":"%s","mentioned_list":["@all"]}}""".formatted(WHOLE),
                        new Say(200, "{\"errcode\":0,\"errmsg\":\"ok\"}")),
                arguments(
                        "feishu://0123-abcd",
                        "open.feishu.cn",
                        "/open-apis/bot/v2/hook/0123-abcd",
                        """
                        {"msg_type":"text","content":{"text":"<at user_id=\\"all\\">所有人</at> %s"}}""".formatted(WHOLE),
                        new Say(200, "{\"code\":0,\"msg\":\"success\",\"data\":{}}")),
                arguments(
                        "dingtalk://0a1b2c3d/13800000000",
                        "oapi.dingtalk.com",
                        "/robot/send?access_token=0a1b2c3d",
                        """
                        {"msgtype":"text","text":{"content":"%s"},
                        "at":{"atMobiles":["13800000000"],"isAtAll":false}}""".formatted(WHOLE),
                        new Say(200, "{\"errcode\":0,\"errmsg\":\"ok\"}")),
                arguments(
                        "tgram://123456789:AAbb-cc_dd0011223344/-1001234?topic=9",
                        "api.telegram.org",
                        "/bot123456789:AAbb-cc_dd0011223344/sendMessage",
                        """
                        {"chat_id":"-1001234","message_thread_id":9,"text":"%s","disable_notification":false,
                        "link_preview_options":{"is_disabled":true}}""".formatted(WHOLE),
                        new Say(200, "{\"ok\":true,\"result\":{}}")),
                arguments("json://HOST/a/b?-token=a%20b&+X-Key=k1", "", "/a/b?token=a+b", """
                        {"version":"1.0","title":"Eggs: a code","message":"The store sends a \\"code\\".",
                        "type":"warning","level":"NEEDS_YOU","link":"https://shop.example/pay?a=1&b=2",
                        "items":[{"id":"7"}]}""", new Say(204, "")),
                arguments(
                        "apprise://HOST/proxy/my-key?tags=phone",
                        "",
                        "/proxy/notify/my-key",
                        """
                        {"title":"Eggs: a code","body":"%s","type":"warning","format":"text","tag":"phone"}""".formatted(BODY),
                        new Say(200, "{\"error\":null}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void each_service_is_asked_as_its_api_says(String address, String host, String target, String body, Say yes)
            throws Exception {
        try (var far = FarSide.open().saying(yes)) {
            assertThat(far.channel(address).send(NEWS)).isInstanceOf(Receipt.Taken.class);
            var taken = far.taken().getFirst();
            assertThat(far.taken()).hasSize(1);
            assertThat(taken.service()).isEqualTo(host);
            assertThat(taken.method()).isEqualTo("POST");
            assertThat(taken.target()).isEqualTo(target);
            assertThat(taken.headers())
                    .containsEntry("Content-Type", "application/json; charset=utf-8")
                    .containsEntry("User-Agent", "qiangcai")
                    .doesNotContainKeys("Authorization", "Upgrade");
            assertThat(new ObjectMapper().readTree(taken.body())).isEqualTo(new ObjectMapper().readTree(body));
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void server_chan_is_sent_a_form_at_the_server_of_the_keys_edition(String key, String host, String target)
            throws Exception {
        try (var far = FarSide.open().saying(new Say(200, "{\"code\":0,\"message\":\"\",\"data\":{}}"))) {
            assertThat(far.channel("schan://" + key).send(NEWS)).isInstanceOf(Receipt.Taken.class);
            var taken = far.taken().getFirst();
            assertThat(taken.service()).isEqualTo(host);
            assertThat(taken.target()).isEqualTo(target);
            assertThat(taken.headers())
                    .containsEntry("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
            assertThat(taken.body())
                    .isEqualTo("title=%F0%9F%94%94+Eggs%3A+a+code&desp=The+store+sends+a+%22code%22.%0A%0A"
                            + "https%3A%2F%2Fshop.example%2Fpay%3Fa%3D1%26b%3D2");
        }
    }

    static Stream<Arguments> editions() {
        return Stream.of(
                arguments("SCT123Tabc", "sctapi.ftqq.com", "/SCT123Tabc.send"),
                arguments("sctp123tabc", "123.push.ft07.com", "/send/sctp123tabc.send"));
    }

    @Test
    void a_dingtalk_bot_with_a_secret_is_sent_a_signature_of_the_time() throws Exception {
        assertThat(DingTalk.signature("SEC0123456789", 1_700_000_000_000L))
                .isEqualTo("&timestamp=1700000000000&sign=VloEIlTtJU6a%2FAGf2pud1WypXdicIlyQAOpspu6OP6s%3D");
        try (var far = FarSide.open().saying(new Say(200, "{\"errcode\":0,\"errmsg\":\"ok\"}"))) {
            far.channel("dingtalk://SEC0123456789@0a1b2c3d").send(NEWS);
            var target = far.taken().getFirst().target();
            assertThat(target).matches("/robot/send\\?access_token=0a1b2c3d&timestamp=\\d{13}&sign=[\\w%]+");
            var millis = target.replaceAll(".*timestamp=(\\d+).*", "$1");
            assertThat(target).endsWith(DingTalk.signature("SEC0123456789", Long.parseLong(millis)));
            assertThat(far.taken().getFirst().body()).contains("\"isAtAll\":true");
        }
    }

    @Test
    void a_feishu_bot_with_a_secret_is_sent_a_signature_of_the_time() throws Exception {
        assertThat(Feishu.signature("SECa0123456789", 1_700_000_000L))
                .isEqualTo("8v4Vgr1EYBHEWJse1QTqnDGv4qu6aKeOFp/DoT/u/FE=");
        try (var far = FarSide.open().saying(new Say(200, "{\"code\":0,\"msg\":\"success\"}"))) {
            far.channel("feishu://0123-abcd?secret=SECa0123456789").send(NEWS);
            var body = far.taken().getFirst().body();
            assertThat(far.taken().getFirst().target()).isEqualTo("/open-apis/bot/v2/hook/0123-abcd");
            assertThat(body).containsPattern("\"timestamp\":\"\\d{10}\"").contains("\"msg_type\":\"text\"");
            var seconds = Long.parseLong(body.replaceAll("(?s).*\"timestamp\":\"(\\d+)\".*", "$1"));
            assertThat(body)
                    .contains("\"sign\":\"" + Feishu.signature("SECa0123456789", seconds) + "\"")
                    .doesNotContain("SECa0123456789");
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        "wecombot://693a91f6-7xxx-4bc4",
                        new Say(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url, 693a91f6-7xxx-4bc4\"}"),
                        "errcode 93000",
                        false),
                arguments(
                        "wecombot://693a91f6-7xxx-4bc4",
                        new Say(200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}"),
                        "api freq out of limit",
                        true),
                arguments(
                        "feishu://0123-abcd",
                        new Say(200, "{\"code\":19024,\"msg\":\"Key Words Not Found\"}"),
                        "Key Words Not Found",
                        false),
                arguments(
                        "feishu://0123-abcd",
                        new Say(400, "{\"code\":9499,\"msg\":\"Bad Request\"}"),
                        "Bad Request",
                        false),
                arguments(
                        "dingtalk://0a1b2c3d",
                        new Say(200, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}"),
                        "sign not match",
                        false),
                arguments(
                        "dingtalk://0a1b2c3d",
                        new Say(200, "{\"errcode\":130101,\"errmsg\":\"send too fast\"}"),
                        "send too fast",
                        true),
                arguments(
                        "pushplus://0123456789abcdef0123456789abcdef",
                        new Say(200, "{\"code\":903,\"msg\":\"无效的用户token\"}"),
                        "无效的用户token",
                        false),
                arguments(
                        "bark://HOST/deviceKey1",
                        new Say(400, "{\"code\":400,\"message\":\"failed to get deviceKey1\"}"),
                        "failed to get •••",
                        false),
                arguments(
                        "schan://SCT123Tabc",
                        new Say(400, "{\"code\":40001,\"message\":\"[AUTH] bad key\"}"),
                        "[AUTH] bad key",
                        false),
                arguments(
                        "tgram://123456789:AAbb-cc_dd0011223344/7",
                        new Say(403, "{\"ok\":false,\"error_code\":403,\"description\":\"bot was blocked\"}"),
                        "bot was blocked",
                        false),
                arguments("apprise://HOST/my-key", new Say(204, ""), "no configuration", false),
                arguments("apprise://HOST/my-key", new Say(424, "{\"error\":\"x\"}"), "HTTP 424", false),
                arguments("ntfy://HOST/eggs", new Say(403, "{\"code\":40301}"), "HTTP 403", false),
                arguments("json://HOST/", new Say(500, ""), "HTTP 500", true),
                arguments("wecombot://693a91f6-7xxx-4bc4", new Say(200, "<html>hello"), "no \"errcode\"", false),
                arguments("tgram://123456789:AAbb-cc_dd0011223344/7", new Say(200, "[]"), "no \"ok\"", false),
                arguments("bark://HOST/deviceKey1", new Say(502, "<html>bad gateway"), "HTTP 502", true));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("refusals")
    void a_refusal_is_told_in_the_services_words_even_behind_a_status_of_200(
            String address, Say no, String words, boolean again) throws Exception {
        try (var far = FarSide.open().saying(no)) {
            assertThat(far.channel(address).send(NEWS)).isInstanceOfSatisfying(Receipt.Refused.class, refused -> {
                assertThat(refused.why().toString()).contains(words).doesNotContain("693a91f6", "deviceKey1");
                assertThat(refused.again().isPresent()).isEqualTo(again);
            });
        }
    }

    @Test
    void a_server_that_wants_to_be_left_alone_says_for_how_long() throws Exception {
        try (var far = FarSide.open()) {
            far.saying(new Say(429, Map.of("Retry-After", "7"), ""));
            assertThat(far.channel("json://HOST/").send(NEWS)).satisfies(ServicesTest::sevenSeconds);
            far.saying(
                    new Say(
                            429,
                            "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many\",\"parameters\":{\"retry_after\":7}}"));
            assertThat(far.channel("tgram://123456789:AAbb-cc_dd0011223344/7").send(NEWS))
                    .satisfies(ServicesTest::sevenSeconds);
        }
    }

    private static void sevenSeconds(Receipt receipt) {
        assertThat(receipt)
                .isInstanceOfSatisfying(
                        Receipt.Refused.class,
                        refused -> assertThat(refused.again()).contains(Duration.ofSeconds(7)));
    }

    @Test
    void each_level_is_told_in_the_services_own_notion() throws Exception {
        try (var far = FarSide.open().saying(new Say(200, "{\"ok\":true,\"code\":200,\"errcode\":0}"))) {
            for (var level : Level.values()) {
                var message = new Message(level, "t", "", Optional.empty());
                for (var address : List.of(
                        "ntfy://HOST/eggs", "bark://HOST/deviceKey1", "tgram://123456789:AAbb-cc_dd0011223344/7")) {
                    far.channel(address).send(message);
                }
            }
            assertThat(values(far, "/priority")).containsExactly("4", "3", "4", "5");
            assertThat(values(far, "/level")).containsExactly("timeSensitive", "active", "timeSensitive", "critical");
            assertThat(values(far, "/disable_notification")).containsExactly("false", "true", "false", "false");
            assertThat(values(far, "/text")).containsExactly("✅ t", "⚠️ t", "❌ t", "🔔 t");
        }
    }

    private static List<String> values(FarSide far, String pointer) {
        return far.taken().stream()
                .map(taken -> {
                    try {
                        return new ObjectMapper().readTree(taken.body()).at(pointer);
                    } catch (JsonProcessingException e) {
                        throw new AssertionError(e);
                    }
                })
                .filter(value -> !value.isMissingNode())
                .map(value -> value.asText())
                .toList();
    }

    @Test
    void several_topics_chats_or_devices_are_a_channel_each() {
        try (var far = FarSide.open()) {
            assertThat(far.channels("ntfy://HOST/eggs/milk")).hasSize(2);
            assertThat(far.channels("bark://HOST/deviceKey1/deviceKey2")).hasSize(2);
            assertThat(far.channels("tgram://123456789:AAbb-cc_dd0011223344/7/-8/@news"))
                    .hasSize(3);
        }
    }

    @Test
    void passwords_and_tokens_go_into_the_header_that_is_theirs() throws Exception {
        try (var far = FarSide.open()) {
            for (var address : List.of(
                    "json://me:w%40rd@HOST/",
                    "json://token1@HOST/",
                    "ntfy://tk_abc@HOST/eggs",
                    "ntfy://me:word@HOST/eggs",
                    "ntfy://HOST/eggs?token=tk_abc",
                    "apprise://me:word@HOST/key")) {
                far.channel(address).send(NEWS);
            }
            assertThat(far.taken())
                    .extracting(taken -> taken.headers().get("Authorization"))
                    .containsExactly(
                            "Basic bWU6d0ByZA==",
                            "Bearer token1",
                            "Bearer tk_abc",
                            "Basic bWU6d29yZA==",
                            "Bearer tk_abc",
                            "Basic bWU6d29yZA==");
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_told_nothing() throws Exception {
        try (var far = FarSide.safe()) {
            assertThat(far.channel("jsons://HOST/").send(NEWS)).isInstanceOf(Receipt.Taken.class);
            var suspicious = Reach.at(URI::create, FarSide.suspicious(), new Patience(Duration.ofSeconds(10)));
            var channel =
                    Channels.parse("jsons://" + far.place() + "/", suspicious).getFirst();
            assertThat(channel.send(NEWS)).isInstanceOfSatisfying(Receipt.Refused.class, refused -> {
                assertThat(refused.why().toString()).contains("could not show who it is");
                assertThat(refused.again()).isEmpty();
            });
            var byNumber = far.place().replace("localhost", "127.0.0.1");
            assertThat(Channels.parse("jsons://" + byNumber + "/", far.reach())
                            .getFirst()
                            .send(NEWS))
                    .isInstanceOfSatisfying(
                            Receipt.Refused.class,
                            refused -> assertThat(refused.why().toString()).contains("could not show who it is"));
            assertThat(far.taken()).hasSize(1);
        }
    }
}
