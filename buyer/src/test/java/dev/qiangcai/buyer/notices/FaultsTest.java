package dev.qiangcai.buyer.notices;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.notices.RudeServer.Manners;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a server may do to whoever only wants to tell something.
@Timeout(60)
class FaultsTest {
    private static final Message NEWS = new Message(Level.SUCCESS, "eggs", "ordered", Optional.empty());
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    static Stream<Arguments> rudeness() {
        return Stream.of(
                Arguments.of("says nothing", (Manners) _ -> {}, "within 1 s"),
                Arguments.of(
                        "drips its head", (Manners) caller -> drip(caller, "HTTP/1.1 200 OK\r\nX: "), "within 1 s"),
                Arguments.of(
                        "drips its answer",
                        (Manners) caller -> drip(caller, "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"),
                        "within 1 s"),
                Arguments.of("hangs up", (Manners) Socket::close, "the connection broke"),
                Arguments.of("speaks another language", (Manners) caller -> write(caller, "220 mail\r\n"), "broke"),
                Arguments.of(
                        "breaks off",
                        (Manners) caller -> {
                            write(caller, "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\nha");
                            caller.close();
                        },
                        "the connection broke"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rudeness")
    void a_server_that_misbehaves_costs_a_sentence_and_another_try(String what, Manners manners, String words)
            throws Exception {
        try (var server = RudeServer.open(manners)) {
            assertThat(channel(server).send(NEWS)).as(what).isInstanceOfSatisfying(Receipt.Refused.class, refused -> {
                assertThat(refused.why().toString()).contains(server.place(), "did not take", words);
                assertThat(refused.again()).isPresent();
            });
        }
    }

    @Test
    void an_answer_without_end_is_read_for_a_while_only() throws Exception {
        try (var server = RudeServer.open(caller -> {
            write(caller, "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n");
            while (true) {
                write(caller, "x".repeat(10_000));
            }
        })) {
            assertThat(channel(server).send(NEWS)).isEqualTo(new Receipt.Taken("HTTP 200"));
        }
    }

    @Test
    void a_server_that_sends_elsewhere_is_not_followed() throws Exception {
        try (var elsewhere = FarSide.open();
                var far = FarSide.open()) {
            far.saying(new FarSide.Say(307, Map.of("Location", "http://" + elsewhere.place() + "/"), ""));
            assertThat(far.channel("json://HOST/").send(NEWS))
                    .isInstanceOfSatisfying(Receipt.Refused.class, refused -> {
                        assertThat(refused.why().toString()).contains("HTTP 307", "not followed");
                        assertThat(refused.again()).isEmpty();
                    });
            assertThat(elsewhere.taken()).isEmpty();
        }
    }

    @Test
    void nobody_there_is_a_sentence() throws Exception {
        String place;
        try (var server = RudeServer.open(_ -> {})) {
            place = server.place();
        }
        assertThat(Channels.parse("json://" + place).getFirst().send(NEWS))
                .isInstanceOfSatisfying(
                        Receipt.Refused.class,
                        refused ->
                                assertThat(refused.why()).hasToString(place + " cannot be reached to take a message."));
    }

    private static Channel channel(RudeServer server) {
        var reach = Reach.at(URI::create, FarSide.trusted(), new Patience(PATIENCE));
        return Channels.parse("json://" + server.place() + "/", reach).getFirst();
    }

    private static void write(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(US_ASCII));
        caller.getOutputStream().flush();
    }

    private static void drip(Socket caller, String begin) throws IOException {
        write(caller, begin);
        while (true) {
            write(caller, "x");
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
