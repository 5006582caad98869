package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchPagesIT {
    private static final Map<String, String> PAGES = Map.of(
            "/lamp",
            "<html lang=en><h1>Lamp</h1><p class=price>€12.50</p><p>In stock</p><button>Add to cart</button>",
            "/tea",
            "<html lang=zh-CN><h1>龙井茶</h1><p class=price>￥88.00</p><p>已售罄</p>",
            "/drop",
            "<html lang=en><h1>Drop</h1><p class=price>€99.00</p><p>Coming soon</p>");

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", exchange -> {
            var page = PAGES.getOrDefault(exchange.getRequestURI().getPath(), "");
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

    private Spoken run(Locale language, String... addresses) {
        var line = new ArrayList<>(List.of("watch", "--once", "--json"));
        line.addAll(List.of(addresses));
        return Spoken.run(folder, language, line.toArray(String[]::new));
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static List<JsonNode> objects(String out) throws IOException {
        var objects = new ArrayList<JsonNode>();
        for (var line : out.lines().toList()) {
            objects.add(new ObjectMapper().readTree(line));
        }
        return objects;
    }
}
