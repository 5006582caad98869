package dev.qiangcai.lab.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    private static final Bounds BOUNDS = new Bounds(1, Duration.ofSeconds(5), Duration.ofSeconds(10));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\ncontent-length:0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3;x=y\r\nyou\r\n0\r\nTrailer: t\r\n\r\n",
                "HTTP/1.1 204 No Content\r\nX-Long: 0123456789\r\nConnection: close\r\n\r\n"
            })
    void every_shape_of_an_answer_is_read_to_its_end(String answer) throws Exception {
        var tally = ask(answer);
        assertThat(tally.answered()).isEqualTo(20);
    }

    @Test
    void a_503_is_shed_and_another_status_refused() throws Exception {
        assertThat(ask("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n").shed()).isEqualTo(20);
        assertThat(ask("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n").refused())
                .isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell",
                "SSH-2.0-OpenSSH\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: five\r\n\r\n"
            })
    void what_is_no_answer_counts_as_broken(String answer) throws Exception {
        assertThat(ask(answer).broken()).isEqualTo(20);
    }

    @Test
    void a_server_that_is_not_there_breaks_every_request() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var traffic = new OpenLoop(20, Duration.ofSeconds(1), Arrivals.UNIFORM, 1, BOUNDS).run(Target.local(port, "/"));
        assertThat(traffic.tally().broken()).isEqualTo(20);
    }

    @Test
    void a_path_that_would_break_out_of_its_line_is_refused() {
        assertThatThrownBy(() -> Target.local(1, "/a b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Target.local(1, "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bounds_are_checked() {
        var second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new Bounds(0, second, second)).hasMessageContaining("connections");
        assertThatThrownBy(() -> new Bounds(1, second.plusNanos(1), second)).hasMessageContaining("deadline");
    }

    /// Asks twenty times for that answer; the server closes after each that cannot be followed by another.
    private static Tally ask(String answer) throws IOException, InterruptedException {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, answer));
            return new OpenLoop(200, Duration.ofMillis(100), Arrivals.UNIFORM, 1, BOUNDS)
                    .run(Target.local(server.getLocalPort(), "/"))
                    .tally();
        }
    }

    private static void serve(ServerSocket server, String answer) {
        while (!server.isClosed()) {
            try (var visitor = server.accept()) {
                var in = visitor.getInputStream();
                for (int next = in.read(), ends = 0; next >= 0; next = in.read()) {
                    ends = next == '\n' ? ends + 1 : next == '\r' ? ends : 0;
                    if (ends == 2) {
                        visitor.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                        if (answer.endsWith("hell") || answer.isEmpty()) {
                            break;
                        }
                        ends = 0;
                    }
                }
            } catch (IOException closed) {
                // The visitor left, or the test is over.
            }
        }
    }
}
