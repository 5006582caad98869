package dev.qiangcai.shop.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.page.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// How a connection that never became a safe one is told.
class HandshakeIT {
    @Test
    void a_side_that_hangs_up_in_the_handshake_broke_the_connection_and_got_nothing() throws IOException {
        try (var door = door("")) {
            var failed = knocked(door);
            assertThat(failed.why().key()).isEqualTo("http.broken");
            assertThat(failed.timing().sentNanos()).isEmpty();
        }
    }

    @Test
    void a_side_that_speaks_no_tls_is_told_from_one_that_nobody_trusts() throws IOException {
        try (var door = door("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertThat(knocked(door).why().key()).isEqualTo("http.broken");
        }
    }

    @Test
    void a_side_that_refuses_the_handshake_is_told_from_one_that_nobody_trusts() throws IOException {
        try (var door = door("\u0015\u0003\u0003\u0000\u0002\u0002(")) { // TLS: fatal, handshake_failure
            assertThat(knocked(door).why().key()).isEqualTo("http.handshake");
        }
    }

    /// A port at which every caller gets that answer, and is hung up on.
    private static ServerSocket door(String answer) throws IOException {
        var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                answer(door, answer);
            }
        });
        return door;
    }

    private static void answer(ServerSocket door, String answer) {
        try (var guest = door.accept()) {
            guest.getInputStream().read(new byte[4_096]);
            guest.getOutputStream().write(answer.getBytes(ISO_8859_1));
        } catch (IOException gone) {
            assertThat(gone).as("the guest, or at the end the door").isNotNull();
        }
    }

    private Exchange.Failed knocked(ServerSocket door) throws IOException {
        var place = URI.create("https://localhost:" + door.getLocalPort() + "/?secret=1");
        try (var session = PacedSession.open(SessionSettings.of("test", place, Set.of("localhost")))) {
            return PacedSessionIT.failed(session.send(Request.get(place)));
        }
    }
}
