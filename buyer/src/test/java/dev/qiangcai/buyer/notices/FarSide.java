package dev.qiangcai.buyer.notices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// A server on this machine that stands for every service: it notes what it is asked, and answers as it is told.
final class FarSide implements AutoCloseable {
    private static final HeldCertificate CERTIFICATE =
            new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();

    /// One request.
    ///
    /// @param service the public host that it was meant for; empty: the server's own
    record Taken(String service, String method, String target, Map<String, String> headers, String body) {}

    /// What is answered.
    record Say(int status, Map<String, String> headers, String body) {
        Say(int status, String body) {
            this(status, Map.of(), body);
        }
    }

    private final HttpServer server;
    private final String protocol;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Say say = new Say(200, "");

    private FarSide(HttpServer server, String protocol) {
        this.server = server;
        this.protocol = protocol;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    static FarSide open() {
        try {
            return new FarSide(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50), "http");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// One with a certificate for localhost that only [#trusted] believes.
    static FarSide safe() {
        try {
            var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.setHttpsConfigurator(new HttpsConfigurator(held()));
            return new FarSide(server, "https");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static SSLContext held() {
        return new HandshakeCertificates.Builder()
                .heldCertificate(CERTIFICATE)
                .build()
                .sslContext();
    }

    static SSLContext trusted() {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(CERTIFICATE.certificate())
                .build()
                .sslContext();
    }

    static SSLContext suspicious() {
        return new HandshakeCertificates.Builder()
                .addPlatformTrustedCertificates()
                .build()
                .sslContext();
    }

    /// Every public service is here.
    Reach reach() {
        return Reach.at(
                host -> {
                    asked.add(host);
                    return URI.create(protocol + "://" + place());
                },
                trusted(),
                new Patience(Duration.ofSeconds(10)));
    }

    String place() {
        return "localhost:" + server.getAddress().getPort();
    }

    List<Channel> channels(String address) {
        return Channels.parse(address.replace("HOST", place()), reach());
    }

    Channel channel(String address) {
        var channels = channels(address);
        if (channels.size() != 1) {
            throw new IllegalArgumentException("not one channel: " + channels);
        }
        return channels.getFirst();
    }

    FarSide saying(Say say) {
        this.say = say;
        return this;
    }

    List<Taken> taken() {
        return taken;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var service = Optional.of(asked).filter(hosts -> !hosts.isEmpty()).map(List::getLast);
            taken.add(new Taken(
                    service.orElse(""),
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    body));
            var bytes = say.body().getBytes(StandardCharsets.UTF_8);
            say.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(say.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
