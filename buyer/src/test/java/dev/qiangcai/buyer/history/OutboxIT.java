package dev.qiangcai.buyer.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.qiangcai.buyer.notices.Channels;
import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.buyer.storage.Storage;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.product.ProductReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxIT {
    private record Taken(String path, String authorization, JsonNode body) {}

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<Sentence> trouble = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private volatile int status = 200;
    private HttpServer server;
    private Storage storage;
    private History history;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = new ObjectMapper().readTree(exchange.getRequestBody());
                var authorization =
                        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
                taken.add(new Taken(exchange.getRequestURI().getPath(), authorization.orElse(""), body));
                exchange.sendResponseHeaders(status, -1);
            }
        });
        server.start();
        storage = Storage.open(new Site.Folder(folder), History.TABLES);
        history = History.open(
                storage,
                new History.Settings(
                        Optional.of(new Telling(Optional.empty())), Locale.ENGLISH, InstantSource.system(), why -> {
                            throw why;
                        }));
    }

    @AfterEach
    void close() {
        history.close();
        storage.close();
        server.stop(0);
    }

    @Test
    void a_web_hook_gets_what_changed_once() throws Exception {
        see("eggs");
        try (var _ = outbox("json://me:word@" + host() + "/hook")) {
            await().until(() -> taken.size() == 1);
            see("milk");
            await().until(() -> taken.size() == 2);
        }
        try (var _ = outbox("json://" + host() + "/hook")) {
            see("rice");
            await().until(() -> taken.size() == 3);
        }
        var first = taken.getFirst();
        assertThat(first.path()).isEqualTo("/hook");
        assertThat(first.authorization()).isEqualTo("Basic bWU6d29yZA==");
        assertThat(first.body().path("title").textValue()).isEqualTo("eggs: available 12.50 EUR");
        assertThat(first.body().path("type").textValue()).isEqualTo("success");
        assertThat(first.body().at("/items/0/url").textValue()).isEqualTo("https://shop.example/eggs");
        assertThat(first.body().at("/items/0/availability").textValue()).isEqualTo("AVAILABLE");
        assertThat(taken)
                .extracting(one -> one.body().at("/items/0/name").textValue())
                .containsExactly("eggs", "milk", "rice");
        assertThat(trouble).isEmpty();
    }

    @Test
    void what_is_due_at_the_same_time_goes_in_one_message() throws Exception {
        see("eggs");
        see("milk");
        try (var _ = outbox("ntfy://" + host() + "/shopping")) {
            await().until(() -> taken.size() == 1);
        }
        var body = taken.getFirst().body();
        assertThat(body.path("topic").textValue()).isEqualTo("shopping");
        assertThat(body.path("title").textValue()).isEqualTo("2 changes");
        assertThat(body.path("message").textValue())
                .contains("eggs: available 12.50 EUR", "milk: available", "https://shop.example/milk");
        assertThat(body.path("click").textValue()).isEqualTo("https://shop.example/eggs");
    }

    @Test
    void what_is_not_taken_is_said_and_waits_for_another_try() throws Exception {
        status = 503;
        see("eggs");
        try (var _ = outbox("json://" + host() + "/hook")) {
            await().until(() -> !trouble.isEmpty());
        }
        assertThat(trouble.getFirst().toString()).contains("503", "tried again");
        assertThat(history.nextNotice()).isPresent();
    }

    @Test
    void one_channel_that_takes_it_is_enough() throws Exception {
        see("eggs");
        try (var _ = outbox("json://127.0.0.1:1/nobody", "json://" + host() + "/hook")) {
            await().until(() -> taken.size() == 1 && !trouble.isEmpty());
            await().until(() -> history.nextNotice().isEmpty());
        }
        assertThat(trouble)
                .singleElement()
                .hasToString("127.0.0.1:1 cannot be reached to take a message. It is tried again.");
    }

    private Outbox outbox(String... channels) {
        return Outbox.open(history, Channels.parse(List.of(channels)), Locale.ENGLISH, trouble::add);
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void see(String name) throws InterruptedException {
        var reading = new ProductReading(
                Optional.of(name),
                Optional.of(new BigDecimal("12.5")),
                Optional.of(Currency.getInstance("EUR")),
                new Stock.Available(Optional.empty(), OptionalLong.empty(), Optional.empty()),
                Sentence.of("dev.qiangcai.shop.words", "window.address"),
                List.of());
        history.note(URI.create("https://shop.example/" + name), reading);
        assertThat(history.flush()).isTrue();
    }
}
