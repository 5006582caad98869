package dev.qiangcai.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.product.ProductReading;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopWindowIT {
    private static final String LAMP =
            "<h1>Lamp</h1><p class=price>€5.00</p><p>In stock</p><form action=/cart/add><button>Add to cart</button></form>";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final MockWebServer server = new MockWebServer();
    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answers.getOrDefault(request.getUrl().encodedPath(), page(LAMP));
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_address_is_enough() {
        var reading = look("/lamp");
        assertThat(reading.availability()).isEqualTo(Availability.AVAILABLE);
        assertThat(reading.plainPrice()).contains("5.00");
    }

    @Test
    void a_redirect_to_a_host_that_nobody_named_is_not_followed() {
        answers.put("/away", redirect("http://192.168.7.7/lamp"));
        answers.put("/file", redirect("file:///etc/passwd"));
        assertThat(look("/away").reason().key()).isEqualTo("http.foreignHost");
        assertThat(look("/file").reason().key()).isEqualTo("product.redirect");
    }

    @Test
    void a_redirect_on_the_same_host_is_followed() {
        answers.put("/old", redirect("/new-lamp"));
        assertThat(look("/old").availability()).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void a_huge_page_and_a_bomb_are_not_read_to_their_end() throws IOException {
        answers.put("/huge", page(LAMP + " ".repeat(50 << 20)));
        answers.put("/bomb", bomb());
        assertThat(look("/huge").reason().key()).isEqualTo("http.tooLarge");
        assertThat(look("/bomb").reason().key()).isEqualTo("http.tooLarge");
    }

    @Test
    void a_page_that_asks_to_be_left_alone_does_not_hold_its_neighbours_on_this_machine() {
        answers.put(
                "/pressed",
                new MockResponse.Builder()
                        .code(429)
                        .addHeader("Retry-After", "600")
                        .build());
        try (var window = window()) {
            assertThat(window.look(at("/pressed"), PATIENCE).reason().key()).isEqualTo("product.throttled");
            assertThat(window.look(at("/lamp"), PATIENCE).availability()).isEqualTo(Availability.AVAILABLE);
        }
    }

    @Test
    void what_is_no_web_address_is_said_so() {
        try (var window = window()) {
            for (var odd : List.of("file:///etc/passwd", "lamp", "ftp://127.0.0.1/lamp", "http:///lamp")) {
                assertThat(window.look(URI.create(odd), PATIENCE).reason().key())
                        .isEqualTo("window.address");
            }
        }
    }

    @Test
    void many_pages_of_this_machine_are_read_side_by_side() throws Exception {
        try (var window = window();
                var looks = Executors.newVirtualThreadPerTaskExecutor()) {
            var readings = IntStream.range(0, 150)
                    .mapToObj(i -> looks.submit(() -> window.look(at("/lamp/" + i), PATIENCE)))
                    .toList();
            for (var reading : readings) {
                assertThat(reading.get().availability()).isEqualTo(Availability.AVAILABLE);
            }
        }
    }

    private ProductReading look(String path) {
        try (var window = window()) {
            return window.look(at(path), PATIENCE);
        }
    }

    private ShopWindow window() {
        return ShopWindow.open(List.of(at("/")), StoreSettings.temporary());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    private static MockResponse page(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .body(body)
                .build();
    }

    private static MockResponse redirect(String to) {
        return new MockResponse.Builder().code(302).addHeader("Location", to).build();
    }

    private static MockResponse bomb() throws IOException {
        var packed = new Buffer();
        try (var zip = Okio.buffer(new GzipSink(packed))) {
            var spaces = " ".repeat(1 << 20);
            for (int i = 0; i < 64; i++) {
                zip.writeUtf8(spaces);
            }
        }
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .addHeader("Content-Encoding", "gzip")
                .body(packed)
                .build();
    }
}
