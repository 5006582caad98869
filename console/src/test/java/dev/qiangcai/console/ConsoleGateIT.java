package dev.qiangcai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The door, tried with bare requests as an attacker would send them.
class ConsoleGateIT {
    private static final int STATUS_LINE = "HTTP/1.1 200".length();

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Console console;

    @BeforeEach
    void open() {
        console = Console.open(ConsoleSettings.in(folder, Locale.ENGLISH).withPort(0), new Nothing(folder));
    }

    @AfterEach
    void close() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/live",
                "/timeline.json",
                "/assets/console.js",
                "/picture/a/b.png",
                "/orders",
                "/orders.csv",
                "/plan",
                "/session",
                "/practice",
                "/none"
            })
    void without_the_cookie_nothing_is_answered(String path) throws Exception {
        assertThat(get(path, Map.of()).statusCode()).isEqualTo(403);
        assertThat(get(path, Map.of("Cookie", "qiangcai=" + "A".repeat(43))).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_link_becomes_a_cookie_that_no_script_and_no_other_site_can_use() throws Exception {
        var answer = send(HttpRequest.newBuilder(console.link()));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain(console.link().getQuery().substring("token=".length()));
    }

    @Test
    void who_is_not_known_can_ask_again_or_paste_the_link() throws Exception {
        var page = get("/", Map.of());
        assertThat(page.body()).contains("<a href=\"/\">Go on</a>", "name=\"token\"");
        var pasted = URLEncoder.encode(console.link().toString(), StandardCharsets.UTF_8);
        assertThat(get("/?token=" + pasted, Map.of()).statusCode()).isEqualTo(303);
        assertThat(console.question().toString()).endsWith("/#needs").doesNotContain("token");
    }

    @Test
    void a_wrong_or_an_old_link_lets_nobody_in() throws Exception {
        assertThat(get("/?token=guess", Map.of()).statusCode()).isEqualTo(403);
        var old = console.link().getQuery();
        console.close();
        open();
        assertThat(get("/?" + old, Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void a_key_that_is_none_gives_way_to_a_new_one() throws Exception {
        console.close();
        Files.write(folder.resolve("console.key"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        open();
        assertThat(get("/orders", Map.of("Cookie", cookie())).statusCode()).isEqualTo(200);
    }

    @Test
    void a_cookie_outlives_a_restart_until_its_key_is_deleted() throws Exception {
        var cookie = cookie();
        console.close();
        open();
        assertThat(get("/", Map.of("Cookie", cookie)).statusCode()).isEqualTo(200);
        console.close();
        Files.delete(folder.resolve("console.key"));
        open();
        assertThat(get("/", Map.of("Cookie", cookie)).statusCode()).isEqualTo(403);
    }

    @Test
    void only_the_owner_can_read_the_key() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("console.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void another_name_for_this_address_is_refused_even_with_the_cookie() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nCookie: " + cookie() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:" + console.link().getPort() + "\r\nCookie: " + cookie()
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void another_sites_form_changes_nothing() throws Exception {
        for (var headers : List.of(
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.<String, String>of())) {
            assertThat(post(headers, "to=zh").statusCode()).as("%s", headers).isEqualTo(403);
        }
        assertThat(post(Map.of("Origin", "http://127.0.0.1:" + console.link().getPort()), "to=zh")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void every_answer_forbids_what_the_pages_do_not_need() throws Exception {
        for (var answer : List.of(get("/", Map.of("Cookie", cookie())), get("/", Map.of()))) {
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void it_listens_on_this_machine_only() {
        assertThat(console.link().getHost()).isEqualTo("127.0.0.1");
        assertThat(raw("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void a_port_that_is_taken_gives_way_to_another() throws Exception {
        var settings = ConsoleSettings.in(folder, Locale.ENGLISH)
                .withPort(console.link().getPort());
        try (var second = Console.open(settings, new Nothing(folder))) {
            assertThat(second.link().getPort())
                    .isPositive()
                    .isNotEqualTo(console.link().getPort());
            assertThat(Visitor.at(second, client).get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoever_is_interrupted_closes_it_all_the_same_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        console.close();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void what_is_no_form_is_told_on_a_page_in_the_readers_language() throws Exception {
        var here = Map.of("Origin", "http://127.0.0.1:" + console.link().getPort(), "Accept-Language", "zh");
        for (var kind : List.of("application/json", "multipart/form-data; boundary=x", ";;;")) {
            var sent = new HashMap<>(here);
            sent.put("Content-Type", kind);
            var answer = post(sent, "/plan", "{}");
            assertThat(answer.statusCode()).as(kind).isEqualTo(400);
            assertThat(answer.body()).as(kind).contains("没有成功", "无法读取");
        }
        assertThat(post(here, "/plan", "profile=%zz").statusCode()).isEqualTo(400);
        var endless = IntStream.range(0, 600).mapToObj(i -> "&k" + i + "=1").collect(Collectors.joining());
        assertThat(post(here, "/plan", "profile=shangchao" + endless).body()).contains("没有成功");
    }

    @Test
    void what_is_not_there_is_a_page_with_the_policy_of_all_pages() throws Exception {
        var nowhere = get("/nothing", Map.of("Cookie", cookie()));
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("no such page", "href=\"/\"");
        var chinese = get("/nothing", Map.of("Cookie", cookie(), "Accept-Language", "zh"));
        assertThat(chinese.body()).contains("没有这个页面");
        assertThat(nowhere.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id=x",
                "id=x&slider.x=-1&slider.track=",
                "id=x&slider.x=99999&slider.track=",
                "id=x&slider.x=5&slider.track=%3Cscript%3E",
                "id=x&text="
            })
    void an_answer_that_is_none_is_refused(String body) throws Exception {
        var here = Map.of("Origin", "http://127.0.0.1:" + console.link().getPort());
        assertThat(post(here, "/answer", body).statusCode()).isEqualTo(400);
    }

    @Test
    void an_answer_to_a_question_that_is_not_open_is_told_so() throws Exception {
        var here = Map.of("Origin", "http://127.0.0.1:" + console.link().getPort());
        var answer = post(here, "/answer", "id=x&text=1");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("answered already", "href=\"/\"");
    }

    @Test
    void orders_that_cannot_be_read_are_told_of_on_their_page() throws Exception {
        var cookie = Map.of("Cookie", cookie());
        assertThat(get("/orders", cookie).body()).contains("no free port");
        assertThat(get("/orders.csv", cookie).headers().firstValue("Location")).contains("/orders");
    }

    @Test
    void a_form_too_large_is_refused_before_it_is_read() throws Exception {
        var place = "127.0.0.1:" + console.link().getPort();
        assertThat(raw("POST /session HTTP/1.1\r\nHost: " + place + "\r\nOrigin: http://" + place + "\r\nCookie: "
                        + cookie() + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 5000000\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    private String cookie() throws Exception {
        return send(HttpRequest.newBuilder(console.link()))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    private HttpResponse<String> get(String path, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(at(path));
        headers.forEach(request::header);
        return send(request);
    }

    private HttpResponse<String> post(Map<String, String> headers, String body) throws Exception {
        return post(headers, "/language", body);
    }

    private HttpResponse<String> post(Map<String, String> headers, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(at(path))
                .header("Cookie", cookie())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return send(request);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + console.link().getPort() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String request) {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), console.link().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(STATUS_LINE), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
