package dev.qiangcai.shop.http;

import static dev.qiangcai.shop.http.PacedSessionIT.failed;
import static dev.qiangcai.shop.http.PacedSessionIT.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.page.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutAndCancelIT {
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void gives_up_on_headers_that_never_end() throws IOException {
        times_out(line -> {
            line.request();
            line.say("HTTP/1.1 200 OK\r\nX-Slow: a");
            line.hang();
        });
    }

    @Test
    void gives_up_on_a_body_that_never_ends() throws IOException {
        times_out(line -> {
            line.request();
            line.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 100; i++) line.say("1\r\na\r\n");
            line.hang();
        });
    }

    @Test
    void gives_up_on_a_store_that_says_nothing() throws IOException {
        times_out(RawServer.Line::hang);
    }

    private static void times_out(RawServer.Behaviour behaviour) throws IOException {
        times_out(behaviour, PacedSession::read);
        times_out(behaviour, PacedSession::glance);
    }

    private static void times_out(RawServer.Behaviour behaviour, BiFunction<PacedSession, Request, Exchange> asks)
            throws IOException {
        try (var server = new RawServer(behaviour);
                var session = PacedSession.open(server.settings().withTimeout(SHORT))) {
            var failed = failed(asks.apply(session, Request.get(server.at("/?a=b"))));
            assertThat(failed.why().key()).isEqualTo("http.timeout");
            assertThat(failed.why().toString()).contains("300 ms").doesNotContain("a=b");
            var timing = failed.timing();
            assertThat(Duration.ofNanos(timing.endNanos() - timing.startNanos()))
                    .isBetween(SHORT, Duration.ofSeconds(5));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_interrupt_reaches_the_socket_at_once(boolean virtual) throws Exception {
        var asked = new CountDownLatch(1);
        var gone = new CountDownLatch(1);
        try (var server = new RawServer(line -> {
                    line.request();
                    asked.countDown();
                    try {
                        line.hang();
                    } finally {
                        gone.countDown();
                    }
                });
                var session = PacedSession.open(server.settings())) {
            var caller = new Caller(() -> session.send(post(server.at("/orders"))), virtual);
            assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
            var cancelled = caller.interrupted();
            assertThat(cancelled.timing().sentNanos()).isPresent();
            assertThat(cancelled.sentence().key()).isEqualTo("http.cancelledSent");
            assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void an_interrupt_ends_a_glance_too() throws Exception {
        var asked = new CountDownLatch(1);
        try (var server = new RawServer(line -> {
                    line.request();
                    asked.countDown();
                    line.hang();
                });
                var session = PacedSession.open(server.settings())) {
            var caller = new Caller(() -> session.glance(Request.get(server.at("/"))), true);
            assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(caller.interrupted().timing().sentNanos()).isPresent();
        }
    }

    @Test
    void closing_ends_a_glance() throws Exception {
        var asked = new CountDownLatch(1);
        try (var server = new RawServer(line -> {
            line.request();
            asked.countDown();
            line.hang();
        })) {
            var session = PacedSession.open(server.settings());
            var glancing = new Caller(() -> session.glance(Request.get(server.at("/"))), true);
            assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
            session.close();
            assertThat(glancing.end().timing().sentNanos()).isPresent();
        }
    }

    @Test
    void an_interrupt_during_the_wait_for_the_pace_proves_that_nothing_was_sent() throws Exception {
        try (var server = new RawServer(line -> {
                    line.request();
                    line.answer("200 OK", "");
                    line.hang();
                });
                var session = PacedSession.open(server.settings().withPace(Duration.ofHours(1), 2))) {
            session.read(Request.get(server.at("/")));
            var caller = new Caller(() -> session.send(post(server.at("/orders"))), true);
            assertThat(caller.interrupted().timing().sentNanos()).isEmpty();
            assertThat(server.posts()).isZero();
        }
    }

    @Test
    void closing_cancels_what_is_under_way_and_what_waits() throws Exception {
        var asked = new CountDownLatch(1);
        try (var server = new RawServer(line -> {
            line.request();
            asked.countDown();
            line.hang();
        })) {
            var session = PacedSession.open(server.settings());
            var sending = new Caller(() -> session.send(post(server.at("/orders"))), true);
            assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
            var waiting = new Caller(() -> session.read(Request.get(server.at("/"))), true);
            session.close();
            assertThat(sending.end().timing().sentNanos()).isPresent();
            assertThat(waiting.end().timing().sentNanos()).isEmpty();
            assertThat(new Caller(() -> session.read(Request.get(server.at("/"))), true)
                            .end()
                            .timing()
                            .sentNanos())
                    .isEmpty();
            assertThat(server.heads()).hasSize(1);
        }
    }

    /// A thread that calls a session and is expected to be cancelled.
    private static final class Caller {
        private final AtomicReference<Cancelled> cancelled = new AtomicReference<>();
        private final AtomicReference<Boolean> flag = new AtomicReference<>(false);
        private final Thread thread;

        Caller(Runnable call, boolean virtual) {
            Runnable task = () -> {
                try {
                    call.run();
                } catch (Cancelled e) {
                    flag.set(Thread.currentThread().isInterrupted());
                    cancelled.set(e);
                }
            };
            thread = virtual
                    ? Thread.startVirtualThread(task)
                    : Thread.ofPlatform().start(task);
        }

        Cancelled interrupted() throws InterruptedException {
            long start = System.nanoTime();
            thread.interrupt();
            var seen = end();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(200));
            assertThat(flag.get()).isTrue();
            return seen;
        }

        Cancelled end() throws InterruptedException {
            assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
            assertThat(cancelled.get()).isNotNull();
            return cancelled.get();
        }
    }
}
