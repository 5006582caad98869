package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.qiangcai.cli.log.Masks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchPagesIT {
    private final Map<String, String> pages = new ConcurrentHashMap<>(Map.of(
            "/lamp",
            "<html lang=en><h1>Lamp</h1><p class=price>€12.50</p><p>In stock</p><button>Add to cart</button>",
            "/tea",
            "<html lang=zh-CN><h1>龙井茶</h1><p class=price>￥88.00</p><p>已售罄</p>",
            "/drop",
            "<html lang=en><h1>Drop</h1><p class=price>€99.00</p><p>Coming soon</p>"));

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", exchange -> {
            var page = pages.getOrDefault(exchange.getRequestURI().getPath(), "");
            var bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(page.isEmpty() ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void every_address_has_its_line_in_the_order_given() throws IOException {
        var spoken = run(Locale.ENGLISH, at("/tea"), at("/gone"), at("/lamp"), "no address", at("/drop"));
        assertThat(spoken.code()).as(spoken.toString()).isZero();
        var lines = objects(spoken.out());
        assertThat(lines)
                .extracting(line -> line.path("availability").textValue())
                .containsExactly("SOLD_OUT", "CANNOT_TELL", "AVAILABLE", "CANNOT_TELL", "NOT_OPEN");
        assertThat(lines.get(3).path("url").textValue()).isEqualTo("no address");
        var lamp = lines.get(2);
        assertThat(lamp.path("url").textValue()).isEqualTo(at("/lamp"));
        assertThat(lamp.path("name").textValue()).isEqualTo("Lamp");
        assertThat(lamp.path("price").textValue()).isEqualTo("12.50");
        assertThat(lamp.path("currency").textValue()).isEqualTo("EUR");
        assertThat(lamp.path("evidence").get(0).has("where")).isTrue();
        assertThat(lines.getFirst().path("name").textValue()).isEqualTo("龙井茶");
        assertThat(lines.get(1).path("price").isNull()).isTrue();
        assertThat(lines.get(1).path("reason").textValue()).contains("404");
    }

    @Test
    void what_is_half_an_address_has_its_line_too() {
        var lines = objects(
                run(Locale.ENGLISH, "http://", "ftp://x/y", "%%%", at("/lamp")).out());
        assertThat(lines)
                .extracting(line -> line.path("availability").textValue())
                .containsExactly("CANNOT_TELL", "CANNOT_TELL", "CANNOT_TELL", "AVAILABLE");
    }

    @Test
    void where_none_can_be_bought_the_exit_code_says_so() {
        assertThat(run(Locale.ENGLISH, at("/tea")).code()).isEqualTo(1);
    }

    @Test
    void explained_it_shows_who_said_so_in_the_owners_language() {
        var english = Spoken.run(folder, Locale.ENGLISH, "watch", "--once", "--explain", at("/lamp"));
        assertThat(english.out()).contains("Lamp", "available", "12.50 EUR", "In stock", "[button] Add to cart");
        var chinese = Spoken.run(folder, Locale.CHINESE, "watch", "--once", "--explain", at("/tea"));
        assertThat(chinese.out()).contains("已售罄", "88.00 CNY");
    }

    @Test
    void what_is_for_pages_only_is_refused_without_one() {
        var spoken = Spoken.run(folder, Locale.ENGLISH, "watch", "--json", "--once", "-c", "nowhere.yaml");
        assertThat(spoken.code()).isEqualTo(2);
    }

    @Test
    void a_watch_tells_each_change_and_the_history_shows_it_to_the_next_command() {
        try (var watch = new Watching("--every", "5s", at("/tea"), at("/lamp"))) {
            await().until(() -> watch.out().contains("Lamp") && watch.out().contains("龙井茶"));
            pages.put("/tea", "<html lang=zh-CN><h1>龙井茶</h1><p class=price>￥79.00</p><button>加入购物车</button>");
            await().atMost(Duration.ofSeconds(20)).until(() -> watch.out().contains("79.00"));
            assertThat(watch.err()).contains("pages 2, hosts 1", "known from before 0");
        }
        var history = Spoken.run(folder, Locale.ENGLISH, "history", "龙井");
        assertThat(history.code()).isZero();
        assertThat(history.out()).contains("sold out  88.00 CNY", "available  79.00 CNY", "2 changes in all");
        assertThat(objects(Spoken.run(folder, Locale.ENGLISH, "history", "--json", at("/tea"))
                        .out()))
                .extracting(change -> change.path("availability").textValue())
                .containsExactly("SOLD_OUT", "AVAILABLE");
        assertThat(Spoken.run(folder, Locale.ENGLISH, "history").out()).contains("Lamp", at("/lamp"));
        try (var again = new Watching("--every", "5s", at("/tea"), at("/lamp"))) {
            await().until(() -> again.out().contains("as before  " + at("/tea") + "  available  79.00 CNY"));
        }
    }

    @Test
    void a_list_of_addresses_is_watched_and_what_is_no_list_is_refused() throws IOException {
        var list = Files.writeString(folder.resolve("pages.txt"), "# tea\n\n" + at("/tea") + "\n" + at("/lamp") + "\n");
        var spoken = Spoken.run(folder, Locale.ENGLISH, "watch", "--once", "--json", "--list", list.toString());
        assertThat(objects(spoken.out())).hasSize(2);
        var empty = Files.writeString(folder.resolve("empty.txt"), "# nothing\n");
        var refused = Spoken.run(folder, Locale.ENGLISH, "watch", "--list", empty.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("empty.txt", "one on each line");
    }

    @Test
    void options_that_make_no_sense_are_refused_with_what_would() throws IOException {
        assertThat(Spoken.run(folder, Locale.ENGLISH, "watch", "--quiet", "late", at("/tea"))
                        .err())
                .contains("late", "23:00-07:30");
        assertThat(Spoken.run(folder, Locale.ENGLISH, "watch", "--quiet", "23:00-07:00", at("/tea"))
                        .err())
                .contains("--notify");
        assertThat(Spoken.run(folder, Locale.ENGLISH, "watch", "--notify", "smoke://signal", at("/tea"))
                        .err())
                .contains("smoke://", "ntfy");
        assertThat(Spoken.run(folder, Locale.ENGLISH, "watch", "--every", "1s", at("/tea"))
                        .code())
                .isEqualTo(2);
        assertThat(Spoken.run(folder, Locale.ENGLISH, "watch", "--once", "--every", "1s", at("/tea"))
                        .code())
                .isEqualTo(2);
        var hook = List.of("--notify", "json://127.0.0.1:1/hook");
        assertThat(Spoken.run(folder, Locale.ENGLISH, "watch", "--once", hook.getFirst(), hook.getLast(), at("/tea"))
                        .err())
                .contains("--notify", "leave out --once");
        var plan = Files.writeString(
                folder.resolve("plan.yaml"),
                Spoken.run(folder, Locale.ENGLISH, "buy", "--example").out());
        assertThat(Spoken.run(folder, Locale.ENGLISH, "watch", hook.getFirst(), hook.getLast(), "-c", plan.toString())
                        .err())
                .contains("--notify", "give their addresses");
        var unknown = Spoken.run(folder, Locale.ENGLISH, "history", "nothing");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("nothing", "./qiangcai watch");
    }

    @Test
    void one_state_folder_serves_one_watch_at_a_time() {
        try (var first = new Watching("--every", "5s", at("/lamp"))) {
            await().until(() -> first.out().contains("Lamp"));
            var second = Spoken.run(folder, Locale.ENGLISH, "watch", "--every", "5s", at("/lamp"));
            assertThat(second.code()).isNotZero();
            assertThat(second.err()).contains("watch");
        }
    }

    /// A watch that goes on until it is closed.
    private final class Watching implements AutoCloseable {
        private final StringWriter out = new StringWriter();
        private final StringWriter err = new StringWriter();
        private final Stop stop = new Stop();
        private final Thread thread;
        private volatile int code = -1;

        Watching(String... args) {
            var line = new ArrayList<>(List.of("watch"));
            line.addAll(List.of(args));
            var terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), Locale.ENGLISH);
            var frame = new Frame(new Desk(terminal, new Folders(folder), stop, new Masks()));
            thread = Thread.ofPlatform().daemon().start(() -> code = frame.run(line.toArray(String[]::new)));
        }

        String out() {
            return out.toString();
        }

        String err() {
            return err.toString();
        }

        @Override
        public void close() {
            await().alias(err()).until(stop::asked);
            await().atMost(Duration.ofSeconds(20)).until(() -> !thread.isAlive());
            assertThat(code).as(err()).isZero();
        }
    }

    private Spoken run(Locale language, String... addresses) {
        var line = new ArrayList<>(List.of("watch", "--once", "--json"));
        line.addAll(List.of(addresses));
        return Spoken.run(folder, language, line.toArray(String[]::new));
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static List<JsonNode> objects(String out) {
        return out.lines().map(WatchPagesIT::object).toList();
    }

    private static JsonNode object(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
