package dev.qiangcai.shop.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// A TLS server on loopback that answers by a function, under two names: `localhost` and `127.0.0.1`.
public final class TlsServer implements AutoCloseable {
    public static final HeldCertificate CERTIFICATE = new HeldCertificate.Builder()
            .commonName("store")
            .addSubjectAlternativeName("localhost")
            .addSubjectAlternativeName("127.0.0.1")
            .build();

    private final MockWebServer server = new MockWebServer();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

    public TlsServer(Function<RecordedRequest, MockResponse> answer) throws IOException {
        var certificates =
                new HandshakeCertificates.Builder().heldCertificate(CERTIFICATE).build();
        server.useHttps(certificates.sslSocketFactory());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request);
                return answer.apply(request);
            }
        });
        server.start();
    }

    public static MockResponse.Builder ok(String body) {
        return new MockResponse.Builder().code(200).body(body);
    }

    public static MockResponse.Builder redirect(int status, Object to) {
        return new MockResponse.Builder().code(status).addHeader("Location", to);
    }

    public static Path pem(Path folder) throws IOException {
        return Files.writeString(folder.resolve("trust.pem"), CERTIFICATE.certificatePem());
    }

    /// Has every stream meet that fate before its request is read.
    void strike(SocketEffect fate) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return ok("").build();
            }

            @Override
            public MockResponse peek() {
                return ok("").onRequestStart(fate).build();
            }
        });
    }

    /// How many requests began to arrive, read or not.
    int count() {
        return server.getRequestCount();
    }

    void http11Only() {
        server.setProtocols(List.of(Protocol.HTTP_1_1));
    }

    public URI at(String host, String path) {
        return URI.create("https://" + host + ":" + server.getPort() + path);
    }

    public URI at(String path) {
        return at("localhost", path);
    }

    public List<RecordedRequest> requests() {
        return requests;
    }

    /// Settings for a session that only knows `localhost`.
    SessionSettings settings(Path folder) throws IOException {
        return SessionSettings.of("test", at("/"), Set.of("localhost")).withTrust(Optional.of(pem(folder)));
    }

    void stop() {
        server.close();
    }

    @Override
    public void close() {
        server.close();
    }
}
