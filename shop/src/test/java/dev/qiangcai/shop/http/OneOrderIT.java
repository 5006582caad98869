package dev.qiangcai.shop.http;

import static dev.qiangcai.shop.http.PacedSessionIT.post;
import static dev.qiangcai.shop.http.TlsServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.qiangcai.shop.page.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a server does to the connection, an order's request reaches it at most once.
class OneOrderIT {
    enum Fault {
        REQUEST_TIMEOUT,
        UNAVAILABLE_RETRY_AT_ONCE,
        MISDIRECTED,
        UNAUTHORIZED,
        CONTINUE_FIRST,
        RESET_UNREAD,
        RESET_AFTER_HEAD,
        RESET_AFTER_BODY,
        CLOSE_AFTER_BODY,
        CLOSE_IN_STATUS_LINE,
        RESET_IN_BODY,
        CLOSE_IN_BODY,
        GARBAGE,
        HANG;

        /// Whether a whole answer comes back.
        boolean answers() {
            return switch (this) {
                case REQUEST_TIMEOUT, UNAVAILABLE_RETRY_AT_ONCE, MISDIRECTED, UNAUTHORIZED, CONTINUE_FIRST -> true;
                default -> false;
            };
        }

        /// How long the client waits: long enough for a busy machine, and short only where nothing will come.
        Duration patience() {
            return Duration.ofMillis(this == HANG ? 1_000 : 10_000);
        }

        void strike(RawServer.Line line) throws IOException {
            if (this == RESET_UNREAD) {
                line.reset();
                return;
            }
            if (this == RESET_AFTER_HEAD) {
                line.head();
                line.reset();
                return;
            }
            line.request();
            switch (this) {
                case REQUEST_TIMEOUT -> line.answer("408 Request Timeout", "");
                case UNAVAILABLE_RETRY_AT_ONCE -> line.answer("503 Service Unavailable", "Retry-After: 0\r\n");
                case MISDIRECTED -> line.answer("421 Misdirected Request", "");
                case UNAUTHORIZED -> line.answer("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n");
                case CONTINUE_FIRST -> {
                    line.say("HTTP/1.1 100 Continue\r\n\r\n");
                    line.answer("200 OK", "");
                }
                case RESET_AFTER_BODY -> line.reset();
                case CLOSE_IN_STATUS_LINE -> line.say("HTTP/1.1 2");
                case RESET_IN_BODY -> {
                    line.say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok");
                    line.reset();
                }
                case CLOSE_IN_BODY -> line.say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok");
                case GARBAGE -> line.say("what?\r\n\r\n");
                case HANG -> line.hang();
                case CLOSE_AFTER_BODY, RESET_UNREAD, RESET_AFTER_HEAD -> {}
            }
            if (answers()) line.request();
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void is_sent_once_over_a_new_connection_under(Fault fault) throws IOException {
        try (var server = new RawServer(fault::strike);
                var session = PacedSession.open(server.settings().withTimeout(fault.patience()))) {
            var exchange = session.send(post(server.at("/orders")));
            // A reset that comes before the request has begun leaves nothing to send.
            if (fault != Fault.RESET_UNREAD) {
                assertThat(exchange.timing().sentNanos()).isPresent();
            }
            assertThat(exchange instanceof Exchange.Answered).isEqualTo(fault.answers());
            assertThat(server.posts()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void is_sent_once_over_warm_connections_that_break_anywhere() throws IOException {
        for (long seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            var fault = Fault.values()[random.nextInt(Fault.values().length - 1)];
            var resetIdle = random.nextBoolean();
            int warmUps = random.nextInt(3);
            try (var server = new RawServer(line -> {
                        for (int i = 0; i < warmUps; i++) {
                            line.request();
                            line.answer("200 OK", "");
                        }
                        if (resetIdle && warmUps > 0) line.reset();
                        else fault.strike(line);
                    });
                    var session = PacedSession.open(server.settings().withTimeout(Duration.ofSeconds(2)))) {
                for (int i = 0; i < warmUps; i++) session.send(Request.get(server.at("/warm")));
                session.send(post(server.at("/orders")));
                assertThat(server.posts()).as("seed %d, %s", seed, fault).isLessThanOrEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 408, 421, 425, 429, 500, 502, 503})
    void is_sent_once_over_http_2_whatever_the_status(int status) throws IOException {
        try (var server = new TlsServer(
                        _ -> ok("").code(status).addHeader("Retry-After", "0").build());
                var session = PacedSession.open(server.settings(folder))) {
            var reply = PacedSessionIT.answered(session.send(post(server.at("/orders"))))
                    .reply();
            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.header("Retry-After")).contains("0");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void is_sent_once_over_http_2_when_the_stream_or_the_connection_is_refused() throws IOException {
        var effects = new SocketEffect[] {
            new SocketEffect.CloseStream(7), new SocketEffect.CloseStream(8), SocketEffect.ShutdownConnection.INSTANCE
        };
        for (var effect : effects) {
            try (var server = new TlsServer(_ -> ok("").build());
                    var session = PacedSession.open(server.settings(folder).withTimeout(Duration.ofSeconds(2)))) {
                server.strike(effect);
                var exchange = session.send(post(server.at("/orders")));
                assertThat(exchange.timing().sentNanos()).as("%s", effect).isPresent();
                session.send(post(server.at("/orders")));
                // The server counts a refused stream a moment after it refused it.
                await().until(() -> server.count() >= 2);
                assertThat(server.count())
                        .as("two orders, two requests: %s", effect)
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void a_get_that_does_more_than_read_is_sent_once_too() throws IOException {
        for (var fault : Fault.values()) {
            try (var server = new RawServer(fault::strike);
                    var session = PacedSession.open(server.settings().withTimeout(Duration.ofMillis(300)))) {
                session.send(Request.get(server.at("/buy?now=1")));
                assertThat(server.heads()).as("%s", fault).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void a_redirect_to_itself_does_not_send_it_again() throws IOException {
        try (var server = new RawServer(line -> {
                    line.request();
                    line.answer("302 Found", "Location: /buy\r\n");
                });
                var session = PacedSession.open(server.settings())) {
            session.send(Request.get(server.at("/buy")));
            assertThat(server.heads()).hasSize(1);
        }
    }

    @Test
    void a_read_is_asked_again_at_most_twice_with_growing_pauses() throws IOException {
        var time = new SetTime(SetTime.NOON);
        try (var server = new RawServer(Fault.RESET_AFTER_HEAD::strike);
                var session = PacedSession.open(server.settings().withTime(time, new Random(1)))) {
            var failed = PacedSessionIT.failed(session.read(Request.get(server.at("/item?token=x"))));
            assertThat(failed.why().key()).isEqualTo("http.broken");
            assertThat(failed.why().toString()).contains("127.0.0.1").doesNotContain("token");
            assertThat(server.heads()).hasSize(3);
            assertThat(time.pauses()).hasSize(2);
            assertThat(time.pauses().getFirst()).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
            assertThat(time.pauses().getLast()).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
        }
    }

    @Test
    void a_read_is_answered_by_a_later_try() throws IOException {
        var heads = new java.util.concurrent.atomic.AtomicInteger();
        try (var server = new RawServer(line -> {
                    line.request();
                    if (heads.incrementAndGet() < 3) line.reset();
                    else line.answer("200 OK", "");
                });
                var session = PacedSession.open(server.settings().withTime(new SetTime(SetTime.NOON), new Random(1)))) {
            assertThat(PacedSessionIT.answered(session.read(Request.get(server.at("/"))))
                            .reply()
                            .body())
                    .isEqualTo("ok");
        }
    }

    @Test
    void a_post_that_is_passed_as_a_read_is_sent_once_all_the_same() throws IOException {
        try (var server = new RawServer(Fault.RESET_AFTER_BODY::strike);
                var session = PacedSession.open(server.settings())) {
            session.read(post(server.at("/orders")));
            assertThat(server.posts()).isEqualTo(1);
        }
    }
}
