package dev.qiangcai.buyer.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.notices.SmtpServer.Way;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class MailTest {
    private static final Message NEWS = new Message(
            Level.NEEDS_YOU,
            "土鸡蛋: a code",
            "The store sends a code.",
            Optional.of(URI.create("https://shop.example/pay")));

    @ParameterizedTest
    @CsvSource({
        "STARTTLS, mailtos://me:w%40rd@SERVER?from=me@example.org&to=you@example.org",
        "TLS, mailtos://me:w%40rd@SERVER/you@example.org?from=me@example.org&mode=ssl",
        "PLAIN, mailto://me:w%40rd@SERVER?from=me@example.org&to=you@example.org",
        "STARTTLS, mailto://me:w%40rd@SERVER?from=me@example.org&to=you@example.org",
    })
    void a_mail_is_handed_over_with_login_sender_and_recipient(Way way, String address) throws Exception {
        try (var server = new SmtpServer(way)) {
            assertThat(send(server, address, FarSide.trusted())).isEqualTo(new Receipt.Taken("250 2.0.0 queued as 7"));
            var safe = way == Way.PLAIN ? "" : "TLS ";
            var login = Base64.getEncoder().encodeToString("me\0me\0w@rd".getBytes(StandardCharsets.UTF_8));
            assertThat(server.heard())
                    .contains(
                            safe + "AUTH PLAIN " + login,
                            safe + "MAIL FROM:<me@example.org>",
                            safe + "RCPT TO:<you@example.org>");
            var mail = mail(server);
            assertThat(mail.getSubject()).isEqualTo("🔔 土鸡蛋: a code");
            assertThat(mail.getFrom()).singleElement().hasToString("me@example.org");
            assertThat(mail.getContent().toString().strip())
                    .isEqualToNormalizingNewlines("The store sends a code.\nhttps://shop.example/pay");
            assertThat(mail.getHeader("X-Priority")).containsExactly("1");
            assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        }
    }

    @Test
    void a_relay_that_wants_no_login_gets_none() throws Exception {
        try (var server = new SmtpServer(Way.PLAIN)) {
            assertThat(send(
                            server,
                            "mailto://SERVER/a@example.org/b@example.org?from=me@example.org",
                            FarSide.trusted()))
                    .isInstanceOf(Receipt.Taken.class);
            assertThat(server.heard())
                    .contains("RCPT TO:<a@example.org>", "RCPT TO:<b@example.org>")
                    .noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void without_tls_where_it_is_wanted_nothing_is_told() throws Exception {
        try (var server = new SmtpServer(Way.PLAIN)) {
            assertThat(send(server, "mailtos://me:word@SERVER?from=me@example.org", FarSide.trusted()))
                    .isInstanceOf(Receipt.Refused.class);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS, starttls", "TLS, ssl"})
    void a_certificate_that_nobody_vouches_for_gets_no_password(Way way, String mode) throws Exception {
        try (var server = new SmtpServer(way)) {
            var address = "mailtos://me:word@SERVER?from=me@example.org&mode=" + mode;
            assertThat(send(server, address, FarSide.suspicious())).satisfies(MailTest::untrusted);
            assertThat(server.heard()).noneMatch(line -> line.contains("AUTH"));
        }
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS, starttls", "TLS, ssl"})
    void a_certificate_for_another_name_gets_no_password(Way way, String mode) throws Exception {
        try (var server = new SmtpServer(way)) {
            var place = server.place().replace("localhost", "127.0.0.1");
            var address = "mailtos://me:word@" + place + "?from=me@example.org&mode=" + mode;
            assertThat(send(server, address, FarSide.trusted())).satisfies(MailTest::untrusted);
            assertThat(server.heard()).noneMatch(line -> line.contains("AUTH"));
        }
    }

    private static void untrusted(Receipt receipt) {
        assertThat(receipt).isInstanceOfSatisfying(Receipt.Refused.class, refused -> {
            assertThat(refused.why().toString()).contains("could not show who it is");
            assertThat(refused.again()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "AUTH, 535 5.7.8 no, did not accept the user or the password, false",
        "RCPT, 550 5.1.1 nobody of that name, nobody of that name, false",
        "RCPT, 451 4.7.1 greylisted, greylisted, true",
        "MAIL, 550 5.7.1 sender rejected, sender rejected, false",
        "., 554 5.7.1 spam, spam, false",
        "., 452 4.3.1 disk full, disk full, true",
    })
    void a_refusal_is_told_in_the_servers_words(String command, String reply, String words, boolean again)
            throws Exception {
        try (var server = new SmtpServer(Way.STARTTLS).replying(command, reply)) {
            var address = "mailtos://me:word@SERVER?from=me@example.org";
            assertThat(send(server, address, FarSide.trusted()))
                    .isInstanceOfSatisfying(Receipt.Refused.class, refused -> {
                        assertThat(refused.why().toString()).contains(words);
                        assertThat(refused.again().isPresent()).isEqualTo(again);
                    });
        }
    }

    @Test
    void a_server_that_drips_is_left_before_long() throws Exception {
        try (var server = RudeServer.open(caller -> {
            for (int i = 0; ; i++) {
                caller.getOutputStream().write("220-wait\r\n".charAt(i % 10));
                caller.getOutputStream().flush();
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        })) {
            var reach = Reach.at(URI::create, FarSide.trusted(), new Patience(Duration.ofSeconds(1)));
            var channel = Channels.parse("mailto://" + server.place() + "/a@example.org?from=me@example.org", reach)
                    .getFirst();
            assertThat(channel.send(NEWS))
                    .isInstanceOfSatisfying(
                            Receipt.Refused.class,
                            refused -> assertThat(refused.why().toString()).contains("within 2 s"));
        }
    }

    @Test
    void a_server_that_says_nothing_or_is_not_there_is_a_sentence_and_another_try() throws Exception {
        var address = "mailto://SERVER/a@example.org?from=me@example.org";
        String place;
        try (var server = RudeServer.open(_ -> {})) {
            place = server.place();
            assertThat(send(place, address, FarSide.trusted())).asString().contains("within 4 s");
        }
        assertThat(send(place, address, FarSide.trusted())).asString().contains("cannot be reached");
    }

    private static MimeMessage mail(SmtpServer server) throws Exception {
        List<String> lines = server.heard().stream()
                .map(line -> line.replaceFirst("^TLS ?", ""))
                .toList();
        var text = lines.subList(lines.indexOf("DATA") + 1, lines.indexOf("."));
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(
                        text.stream().collect(Collectors.joining("\r\n")).getBytes(StandardCharsets.UTF_8)));
    }

    private static Receipt send(SmtpServer server, String address, SSLContext tls) throws InterruptedException {
        return send(server.place(), address, tls);
    }

    private static Receipt send(String place, String address, SSLContext tls) throws InterruptedException {
        var reach = Reach.at(URI::create, tls, new Patience(Duration.ofSeconds(4)));
        return Channels.parse(address.replace("SERVER", place), reach)
                .getFirst()
                .send(NEWS);
    }
}
