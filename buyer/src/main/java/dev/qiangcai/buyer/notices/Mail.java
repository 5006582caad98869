package dev.qiangcai.buyer.notices;

import dev.qiangcai.guard.words.Sentence;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mail, by SMTP. The server's certificate and its name are always verified.
///
/// @param login without one the server is asked to take it from anybody
record Mail(String scheme, Server server, Optional<Address.Login> login, People people, Reach reach)
        implements Channel {
    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);
    private static final int LONGEST = 100_000;
    private static final int REFUSED = 400;
    /// From here on a reply says that it will never be otherwise.
    private static final int FOR_GOOD = 500;

    /// How safe the way is.
    enum Safety {
        PLAIN(25),
        /// It begins plain, and insists on TLS before anything is told.
        STARTTLS(587),
        TLS(465);

        private final int port;

        Safety(int port) {
            this.port = port;
        }

        int port() {
            return port;
        }
    }

    record Server(String host, int port, Safety safety) {}

    record People(InternetAddress from, List<InternetAddress> to) {
        People {
            to = List.copyOf(to);
        }
    }

    @Override
    public String name() {
        return scheme + " " + server.host() + ":" + server.port();
    }

    @Override
    public Set<String> secrets() {
        return login.flatMap(Address.Login::password).map(Set::of).orElse(Set.of());
    }

    /// A mail is several questions: each may take its time, but not all of them.
    @Override
    public Receipt send(Message message) throws InterruptedException {
        var inAll = reach.patience().twice();
        try {
            return inAll.with(() -> deliver(message)).orElseGet(() -> later("notice.timeout", name(), inAll.seconds()));
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a mail fails in words", broken.getCause());
        }
    }

    private Receipt deliver(Message message) {
        var session = session();
        var transport = new SMTPTransport(session, null);
        try {
            connect(transport);
            var mail = mail(message, session);
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Receipt.Taken(Answer.line(transport.getLastServerResponse()));
        } catch (MessagingException failed) {
            return refused(failed, transport);
        } finally {
            hangUp(transport);
        }
    }

    /// Whatever comes of that, what was taken is taken.
    private static void hangUp(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException unheard) {
            LOG.debug("The mail server did not hear the end", unheard);
        }
    }

    private void connect(SMTPTransport transport) throws MessagingException {
        if (login.isPresent()) {
            var who = login.get();
            transport.connect(
                    server.host(), server.port(), who.user(), who.password().orElse(""));
        } else {
            transport.connect(server.host(), server.port(), null, null);
        }
    }

    private Session session() {
        var settings = new Properties();
        settings.put("mail.smtp.host", server.host());
        settings.put("mail.smtp.port", String.valueOf(server.port()));
        settings.put(
                "mail.smtp.connectiontimeout",
                String.valueOf(reach.patience().most().toMillis()));
        settings.put("mail.smtp.timeout", String.valueOf(reach.patience().most().toMillis()));
        settings.put("mail.smtp.auth", String.valueOf(login.isPresent()));
        settings.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        settings.put("mail.smtp.quitwait", "false");
        settings.put("mail.smtp.from", people.from().getAddress());
        settings.put("mail.smtp.localhost", "localhost"); // This machine's name is nobody's business.
        settings.put("mail.smtp.ssl.enable", String.valueOf(server.safety() == Safety.TLS));
        settings.put("mail.smtp.starttls.enable", String.valueOf(server.safety() != Safety.TLS));
        settings.put("mail.smtp.starttls.required", String.valueOf(server.safety() == Safety.STARTTLS));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        reach.tls().ifPresent(context -> settings.put("mail.smtp.ssl.socketFactory", context.getSocketFactory()));
        return Session.getInstance(settings);
    }

    private MimeMessage mail(Message message, Session session) throws MessagingException {
        var utf8 = StandardCharsets.UTF_8.name();
        var mail = new MimeMessage(session);
        mail.setFrom(people.from());
        mail.setRecipients(jakarta.mail.Message.RecipientType.TO, people.to().toArray(InternetAddress[]::new));
        mail.setSubject(message.headline(), utf8);
        mail.setSentDate(Date.from(InstantSource.system().instant()));
        mail.setHeader("X-Mailer", "qiangcai");
        if (message.level() == Level.NEEDS_YOU) {
            mail.setHeader("X-Priority", "1");
            mail.setHeader("Importance", "high");
        }
        mail.setText(message.body(LONGEST), utf8);
        return mail;
    }

    private Receipt refused(MessagingException failed, SMTPTransport transport) {
        if (failed instanceof AuthenticationFailedException) {
            return never("notice.login", name());
        }
        int code = transport.getLastReturnCode();
        return causes(failed)
                .flatMap(cause -> broken(cause).stream())
                .findFirst()
                .orElseGet(() -> code >= REFUSED
                        ? said(code, Answer.line(transport.getLastServerResponse()))
                        : later("notice.broken", name(), failed.getClass().getSimpleName()));
    }

    private Receipt said(int code, String words) {
        return code >= FOR_GOOD ? never("notice.smtp", name(), words) : later("notice.smtp", name(), words);
    }

    private Optional<Receipt> broken(Throwable cause) {
        return switch (cause) {
            case SSLException untrusted ->
                Optional.of(never("notice.untrusted", name(), Answer.line(String.valueOf(untrusted.getMessage()))));
            case SocketTimeoutException _ ->
                Optional.of(later("notice.timeout", name(), reach.patience().seconds()));
            case ConnectException _, UnknownHostException _ -> Optional.of(later("notice.unreachable", name()));
            default -> Optional.empty();
        };
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(
                        Optional.of(failed),
                        Optional::isPresent,
                        cause -> cause.flatMap(known -> Optional.ofNullable(known.getCause())))
                .limit(20)
                .flatMap(Optional::stream);
    }

    private static Receipt later(String key, Object... facts) {
        return new Receipt.Refused(say(key, facts), Optional.of(Duration.ZERO));
    }

    private static Receipt never(String key, Object... facts) {
        return new Receipt.Refused(say(key, facts), Optional.empty());
    }

    private static Sentence say(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.buyer.words", key, facts);
    }

    @Override
    public String toString() {
        return name();
    }
}
