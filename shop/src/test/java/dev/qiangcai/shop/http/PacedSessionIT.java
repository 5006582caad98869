package dev.qiangcai.shop.http;

import static dev.qiangcai.shop.http.TlsServer.ok;
import static dev.qiangcai.shop.http.TlsServer.redirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.shop.page.Request;
import dev.qiangcai.shop.page.Request.Body;
import dev.qiangcai.shop.page.Request.Method;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacedSessionIT {
    @TempDir
    Path folder;

    @Test
    void speaks_http_2_over_a_certificate_that_the_owner_trusts() throws IOException {
        try (var server = new TlsServer(_ -> ok("hello").addHeader("X-One", "1").build());
                var session = PacedSession.open(server.settings(folder))) {
            var answered = answered(session.read(Request.get(server.at("/a?b=c"))));
            assertThat(answered.protocol()).isEqualTo("h2");
            assertThat(answered.reply().body()).isEqualTo("hello");
            assertThat(answered.reply().header("x-one")).contains("1");
            assertThat(answered.reply().uri()).isEqualTo(server.at("/a?b=c"));
            assertThat(server.requests().getFirst().getHeaders().get("User-Agent"))
                    .isEqualTo(Wire.USER_AGENT);
        }
    }

    @Test
    void speaks_http_1_where_the_store_knows_no_better() throws IOException {
        try (var server = new TlsServer(_ -> ok("hello").build())) {
            server.http11Only();
            try (var session = PacedSession.open(server.settings(folder))) {
                assertThat(answered(session.read(Request.get(server.at("/")))).protocol())
                        .isEqualTo("http/1.1");
            }
        }
    }

    @Test
    void refuses_a_certificate_that_nobody_trusts_and_sends_nothing() throws IOException {
        try (var server = new TlsServer(_ -> ok("hello").build());
                var session = PacedSession.open(server.settings(folder).withTrust(Optional.empty()))) {
            var failed = failed(session.read(Request.get(server.at("/?secret=1"))));
            assertThat(failed.why().key()).isEqualTo("http.untrusted");
            assertThat(failed.why().toString()).contains("localhost").doesNotContain("secret");
            assertThat(failed.timing().sentNanos()).isEmpty();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_trust_file_that_is_no_certificate_is_refused_by_name() throws IOException {
        var file = Files.writeString(folder.resolve("wrong.pem"), "hello");
        var settings = SessionSettings.of("test", URI.create("https://store.example"), Set.of("store.example"));
        assertThatThrownBy(() -> PacedSession.open(settings.withTrust(Optional.of(file))))
                .isInstanceOf(UnusableTrust.class)
                .hasMessageContaining("wrong.pem");
    }

    @Test
    void times_the_request_by_when_it_left_and_when_its_answer_began() throws IOException {
        try (var server = new TlsServer(
                        _ -> ok("slow").headersDelay(60, TimeUnit.MILLISECONDS).build());
                var session = PacedSession.open(server.settings(folder))) {
            var timing = answered(session.read(Request.get(server.at("/")))).timing();
            assertThat(timing.roundTrip()).isGreaterThanOrEqualTo(Duration.ofMillis(59));
            assertThat(timing.sentNanos().getAsLong()).isGreaterThan(timing.startNanos());
            assertThat(timing.endNanos())
                    .isGreaterThanOrEqualTo(timing.firstByteNanos().getAsLong());
        }
    }

    @Test
    void a_connection_that_nobody_accepts_proves_that_nothing_was_sent() throws IOException {
        try (var server = new TlsServer(_ -> ok("").build())) {
            var settings = server.settings(folder);
            var gone = server.at("/");
            server.stop();
            try (var session = PacedSession.open(settings)) {
                var failed = failed(session.send(Request.get(gone)));
                assertThat(failed.why().key()).isEqualTo("http.unreachable");
                assertThat(failed.timing().sentNanos()).isEmpty();
            }
        }
    }

    @Test
    void follows_redirects_to_listed_hosts_only() throws IOException {
        var target = new StringBuilder();
        try (var server = new TlsServer(request -> request.getTarget().equals("/a")
                        ? redirect(302, "/b").build()
                        : redirect(302, target).build());
                var session = PacedSession.open(server.settings(folder))) {
            target.append(server.at("127.0.0.1", "/stolen?code=1"));
            var failed = failed(session.read(Request.get(server.at("/a"))));
            assertThat(failed.why().key()).isEqualTo("http.foreignHost");
            assertThat(failed.why().toString()).contains("127.0.0.1").doesNotContain("code");
            assertThat(failed.timing().sentNanos()).isPresent();
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void refuses_a_request_to_a_host_that_is_not_listed() throws IOException {
        try (var server = new TlsServer(_ -> ok("").build());
                var session = PacedSession.open(server.settings(folder))) {
            assertThat(failed(session.send(Request.get(server.at("127.0.0.1", "/"))))
                            .why()
                            .key())
                    .isEqualTo("http.foreignHost");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void refuses_plain_http_on_a_redirect() throws IOException {
        try (var server = new TlsServer(
                        _ -> redirect(302, "http://localhost:1/plain").build());
                var session = PacedSession.open(server.settings(folder))) {
            assertThat(failed(session.read(Request.get(server.at("/")))).why().key())
                    .isEqualTo("http.plain");
        }
    }

    @Test
    void gives_up_after_five_redirects() throws IOException {
        try (var server = new TlsServer(
                        request -> redirect(302, request.getTarget() + "x").build());
                var session = PacedSession.open(server.settings(folder))) {
            assertThat(failed(session.read(Request.get(server.at("/")))).why().key())
                    .isEqualTo("http.redirects");
            assertThat(server.requests()).hasSize(6);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void a_redirect_after_a_post_becomes_a_get_without_its_body(int status) throws IOException {
        try (var server = new TlsServer(request -> request.getTarget().equals("/order")
                        ? redirect(status, "/done").build()
                        : ok("done").build());
                var session = PacedSession.open(server.settings(folder))) {
            assertThat(answered(session.send(post(server.at("/order")))).reply().body())
                    .isEqualTo("done");
            assertThat(server.requests().getLast().getMethod()).isEqualTo("GET");
            assertThat(server.requests().getLast().getBodySize()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void a_redirect_that_wants_the_post_again_is_the_answer(int status) throws IOException {
        try (var server = new TlsServer(_ -> redirect(status, "/again").build());
                var session = PacedSession.open(server.settings(folder))) {
            assertThat(answered(session.send(post(server.at("/order")))).reply().status())
                    .isEqualTo(status);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void cookies_and_headers_stay_with_their_own_host() throws IOException {
        var target = new StringBuilder();
        try (var server = new TlsServer(request -> request.getTarget().equals("/a")
                        ? redirect(302, target)
                                .addHeader("Set-Cookie", "sid=secret; Path=/; Secure")
                                .build()
                        : ok("").build());
                var session =
                        PacedSession.open(SessionSettings.of("test", server.at("/"), Set.of("localhost", "127.0.0.1"))
                                .withTrust(Optional.of(TlsServer.pem(folder))))) {
            target.append(server.at("127.0.0.1", "/b"));
            var request = new Request(
                    Method.GET,
                    server.at("/a"),
                    Map.of("Authorization", "Bearer t", "Cookie", "x=1"),
                    Optional.empty());
            assertThat(answered(session.read(request)).reply().headers()).doesNotContainKey("set-cookie");
            answered(session.read(Request.get(server.at("/b"))));
            assertThat(server.requests())
                    .extracting(seen -> seen.getHeaders().get("Authorization"))
                    .containsExactly("Bearer t", null, null);
            assertThat(server.requests())
                    .extracting(seen -> seen.getHeaders().get("Cookie"))
                    .containsExactly(null, null, "sid=secret");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GBK, text/html; charset=gbk, <p>鸡蛋</p>",
        "GBK, text/html, <meta charset=\"gb2312\"><p>鸡蛋 镕</p>",
        "Shift_JIS, text/html; charset=Shift_JIS, <p>卵 ①</p>",
        "Shift_JIS, text/html, <meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>卵",
        "GBK, application/xml, <?xml version='1.0' encoding='GBK'?><a>鸡蛋</a>",
        "UTF-8, text/html; charset=no-such-set, <p>鸡蛋</p>",
        "UTF-8, application/json, '{\"a\":\"<meta charset=gbk>鸡蛋\"}'",
        "UTF-16, text/html; charset=gbk, 鸡蛋",
    })
    void reads_the_text_in_the_charset_that_the_store_declared(String charset, String type, String text)
            throws IOException {
        var bytes = text.getBytes(Charset.forName(charset.equals("Shift_JIS") ? "windows-31j" : charset));
        try (var server = new TlsServer(_ -> ok("").body(new Buffer().write(bytes))
                        .setHeader("Content-Type", type)
                        .build());
                var session = PacedSession.open(server.settings(folder))) {
            assertThat(answered(session.read(Request.get(server.at("/"))))
                            .reply()
                            .body())
                    .isEqualTo(text);
        }
    }

    @Test
    void reads_gzip_without_saying_so() throws IOException {
        try (var server = new TlsServer(_ -> ok("").body(
                                new Buffer().write(gzip("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8), 1)))
                        .addHeader("Content-Encoding", "gzip")
                        .build());
                var session = PacedSession.open(server.settings(folder))) {
            assertThat(answered(session.read(Request.get(server.at("/"))))
                            .reply()
                            .body())
                    .isEqualTo("hello");
            assertThat(server.requests().getFirst().getHeaders().get("Accept-Encoding"))
                    .isEqualTo("gzip");
        }
    }

    @Test
    void stops_reading_a_gzip_bomb() throws IOException {
        var bomb = gzip(new byte[1 << 20], 200);
        try (var server = new TlsServer(_ -> ok("").body(new Buffer().write(bomb))
                        .addHeader("Content-Encoding", "gzip")
                        .build());
                var session = PacedSession.open(server.settings(folder))) {
            assertThat(failed(session.read(Request.get(server.at("/")))).why().key())
                    .isEqualTo("http.tooLarge");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void stops_reading_a_body_over_eight_mebibytes() throws IOException {
        try (var server = new TlsServer(request -> ok("").body(new Buffer()
                                .write(
                                        new byte
                                                [Wire.LIMIT
                                                        + (request.getTarget().equals("/over") ? 1 : 0)]))
                        .build());
                var session = PacedSession.open(server.settings(folder))) {
            assertThat(failed(session.read(Request.get(server.at("/over"))))
                            .why()
                            .key())
                    .isEqualTo("http.tooLarge");
            assertThat(answered(session.read(Request.get(server.at("/"))))
                            .reply()
                            .body())
                    .hasSize(Wire.LIMIT);
        }
    }

    @Test
    void asks_again_by_tag_and_gives_the_remembered_page_for_not_modified() throws IOException {
        try (var server = new TlsServer(request -> request.getHeaders().get("If-None-Match") == null
                        ? ok("page")
                                .addHeader("ETag", "\"1\"")
                                .addHeader("X-Turn", "first")
                                .build()
                        : ok("").code(304).addHeader("X-Turn", "second").build());
                var session = PacedSession.open(server.settings(folder))) {
            answered(session.read(Request.get(server.at("/item"))));
            var again = answered(session.read(Request.get(server.at("/item")))).reply();
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).isEqualTo("page");
            assertThat(again.header("X-Turn")).contains("second");
            session.forget();
            assertThat(answered(session.read(Request.get(server.at("/item"))))
                            .reply()
                            .header("X-Turn"))
                    .contains("first");
            assertThat(answered(session.send(Request.get(server.at("/item"))))
                            .reply()
                            .header("X-Turn"))
                    .contains("first");
        }
    }

    @Test
    void a_header_that_cannot_be_sent_is_not_quoted() throws IOException {
        try (var server = new TlsServer(_ -> ok("").build());
                var session = PacedSession.open(server.settings(folder))) {
            var failed = failed(
                    session.send(new Request(Method.GET, server.at("/"), Map.of("X-Token", "密码\n"), Optional.empty())));
            assertThat(failed.why().key()).isEqualTo("http.headers");
            assertThat(failed.why().toString()).doesNotContain("密码");
        }
    }

    static Request post(URI uri) {
        return new Request(Method.POST, uri, Map.of(), Optional.of(new Body("application/json", "{\"pay\":\"1\"}")));
    }

    static Exchange.Answered answered(Exchange exchange) {
        return switch (exchange) {
            case Exchange.Answered answered -> answered;
            case Exchange.Failed failed -> throw new AssertionError(failed.why().toString());
        };
    }

    static Exchange.Failed failed(Exchange exchange) {
        return switch (exchange) {
            case Exchange.Failed failed -> failed;
            case Exchange.Answered answered ->
                throw new AssertionError(answered.reply().toString());
        };
    }

    private static byte[] gzip(byte[] block, int times) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            for (int i = 0; i < times; i++) zip.write(block);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
