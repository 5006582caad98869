package dev.qiangcai.market.link;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class LinkTest {
    private static final Duration NO = Duration.ZERO;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bytes_arrive_whole_and_in_order_under_any_chunking(long seed) throws Exception {
        var random = new Random(seed);
        var sent = new byte[600_000];
        random.nextBytes(sent);
        try (var server = EchoServer.start();
                var link = Link.open(LinkSettings.even(millis(4), millis(3), seed), 0, server.port());
                var client = connect(link)) {
            var got = CompletableFuture.supplyAsync(() -> readAll(client), Executors.newVirtualThreadPerTaskExecutor());
            for (var at = 0; at < sent.length; ) {
                var size = Math.min(sent.length - at, random.nextInt(1, random.nextBoolean() ? 50 : 20_000));
                client.getOutputStream().write(sent, at, size);
                at += size;
            }
            client.shutdownOutput();
            assertThat(got.get(20, SECONDS)).as("seed " + seed).isEqualTo(sent);
            await().until(() -> link.connections() == 0);
        }
    }

    @Test
    void no_answer_comes_before_the_round_trip_and_the_first_costs_two() throws Exception {
        try (var server = EchoServer.start();
                var link = Link.open(LinkSettings.even(millis(10), millis(2), 7), 0, server.port())) {
            var before = System.nanoTime();
            try (var client = connect(link)) {
                ask(client);
                assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(20_000_000);
                for (var i = 0; i < 50; i++) {
                    assertThat(ask(client)).isGreaterThanOrEqualTo(10_000_000);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.6, 1})
    void each_direction_takes_its_share(double share) throws Exception {
        try (var server = EchoServer.silent();
                var link = Link.open(new LinkSettings(millis(40), NO, share, 1), 0, server.port());
                var client = connect(link)) {
            var peer = server.peers.take();
            client.getOutputStream().write(1);
            peer.getInputStream().read();
            var forwardNanos = oneWay(client, peer);
            var backNanos = oneWay(peer, client);
            assertThat(forwardNanos).isGreaterThanOrEqualTo((long) (40_000_000 * share));
            assertThat(backNanos).isGreaterThanOrEqualTo((long) (40_000_000 * (1 - share)));
            assertThat(forwardNanos + backNanos).isLessThan(200_000_000);
        }
    }

    @Test
    void chunks_sent_back_to_back_are_delayed_together_and_not_one_after_another() throws Exception {
        try (var server = EchoServer.start();
                var link = Link.open(LinkSettings.even(millis(100), NO, 1), 0, server.port());
                var client = connect(link)) {
            ask(client);
            var before = System.nanoTime();
            for (var i = 0; i < 40; i++) {
                client.getOutputStream().write(i);
            }
            client.getInputStream().readNBytes(40);
            assertThat(System.nanoTime() - before).isBetween(100_000_000L, 1_000_000_000L);
        }
    }

    @Test
    void a_cut_resets_both_sides() throws Exception {
        try (var server = EchoServer.silent();
                var link = Link.open(LinkSettings.DIRECT, 0, server.port());
                var client = connect(link)) {
            var peer = server.peers.take();
            await().until(() -> link.connections() == 1);
            link.cut(peer.getPort());
            assertReset(client);
            assertReset(peer);
            assertThat(link.connections()).isZero();
        }
    }

    @Test
    void a_muted_connection_delivers_what_was_said_before_then_nothing_then_resets() throws Exception {
        try (var server = EchoServer.silent();
                var link = Link.open(LinkSettings.even(millis(40), NO, 1), 0, server.port());
                var client = connect(link)) {
            client.getOutputStream().write(1);
            var peer = server.peers.take();
            peer.getInputStream().read();
            peer.getOutputStream().write(7);
            assertThat(client.getInputStream().read()).isEqualTo(7);
            link.mute(peer.getPort());
            client.getOutputStream().write(2);
            assertThat(peer.getInputStream().read())
                    .as("the way to the server is open")
                    .isEqualTo(2);
            client.setSoTimeout(50);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            client.setSoTimeout(0);
            peer.getOutputStream().write(8);
            assertReset(client);
            assertReset(peer);
        }
    }

    @Test
    void a_slowed_connection_trickles_until_it_is_let_go() throws Exception {
        try (var server = EchoServer.start();
                var link = Link.open(LinkSettings.DIRECT, 0, server.port());
                var client = connect(link)) {
            ask(client);
            var originPort = server.peers.take().getPort();
            link.slow(originPort, 2_000);
            assertThat(askFor(client, 400)).isGreaterThanOrEqualTo(190_000_000);
            link.slow(originPort, Long.MAX_VALUE);
            assertThat(askFor(client, 400)).isLessThan(150_000_000);
        }
    }

    @Test
    void one_side_may_stop_talking_and_still_listen() throws Exception {
        try (var server = EchoServer.silent();
                var link = Link.open(LinkSettings.even(millis(4), NO, 1), 0, server.port());
                var client = connect(link)) {
            client.shutdownOutput();
            var peer = server.peers.take();
            assertThat(peer.getInputStream().read()).isEqualTo(-1);
            peer.getOutputStream().write(new byte[] {1, 2, 3});
            peer.close();
            assertThat(client.getInputStream().readAllBytes()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void a_reader_who_stands_still_stops_the_sender_at_a_bound() throws Exception {
        try (var server = EchoServer.silent();
                var link = Link.open(LinkSettings.DIRECT, 0, server.port());
                var client = connect(link)) {
            var peer = server.peers.take();
            var sent = new AtomicLong();
            Thread.ofVirtual().start(() -> pour(peer, sent));
            await().during(Duration.ofMillis(300))
                    .atMost(Duration.ofSeconds(15))
                    .until(new Standstill(sent)::reached);
            assertThat(link.held()).isLessThanOrEqualTo(Lane.HELD_BYTES);
            assertThat(client.getInputStream().readNBytes(1_000_000)).hasSize(1_000_000);
        }
    }

    @Test
    void a_server_that_is_not_there_resets_the_client() throws Exception {
        int nobody;
        try (var server = EchoServer.silent()) {
            nobody = server.port();
        }
        try (var link = Link.open(LinkSettings.DIRECT, 0, nobody);
                var client = connect(link)) {
            assertReset(client);
        }
    }

    @Test
    void closing_the_link_resets_what_stands_and_takes_nobody_new() throws Exception {
        try (var server = EchoServer.start()) {
            var link = Link.open(LinkSettings.even(millis(10_000), NO, 1), 0, server.port());
            try (var client = connect(link)) {
                client.getOutputStream().write(1);
                await().until(() -> link.connections() == 1);
                link.close();
                assertReset(client);
                assertThatThrownBy(() -> connect(link)).isInstanceOf(ConnectException.class);
            }
        }
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (var server = EchoServer.silent()) {
            assertThatThrownBy(() -> Link.open(LinkSettings.DIRECT, server.port(), 1))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("Cannot listen on port " + server.port());
        }
    }

    @Test
    void a_way_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> LinkSettings.even(millis(-1), NO, 1)).hasMessageContaining("rtt must be");
        assertThatThrownBy(() -> LinkSettings.even(NO, Duration.ofHours(1), 1)).hasMessageContaining("jitter must be");
        assertThatThrownBy(() -> new LinkSettings(NO, NO, 1.1, 1)).hasMessageContaining("forwardShare must be");
    }

    private static Duration millis(long n) {
        return Duration.ofMillis(n);
    }

    private static Socket connect(Link link) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), link.port());
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static long ask(Socket client) throws IOException {
        return askFor(client, 1);
    }

    private static long askFor(Socket client, int bytes) throws IOException {
        var before = System.nanoTime();
        client.getOutputStream().write(new byte[bytes]);
        assertThat(client.getInputStream().readNBytes(bytes)).hasSize(bytes);
        return System.nanoTime() - before;
    }

    private static long oneWay(Socket from, Socket to) throws IOException {
        var before = System.nanoTime();
        from.getOutputStream().write(1);
        to.getInputStream().read();
        return System.nanoTime() - before;
    }

    private static void assertReset(Socket socket) {
        assertThatThrownBy(() -> socket.getInputStream().readAllBytes())
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    private static byte[] readAll(Socket socket) {
        try {
            return socket.getInputStream().readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void pour(Socket peer, AtomicLong sent) {
        try {
            for (var block = new byte[10_000]; ; ) {
                peer.getOutputStream().write(block);
                sent.addAndGet(block.length);
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /// Something was sent, and no more than when last asked.
    private static final class Standstill {
        private final AtomicLong sent;
        private long before = -1;

        Standstill(AtomicLong sent) {
            this.sent = sent;
        }

        boolean reached() {
            var now = sent.get();
            var same = now > 0 && now == before;
            before = now;
            return same;
        }
    }
}
