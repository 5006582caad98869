package dev.qiangcai.market.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.qiangcai.market.link.Link;
import dev.qiangcai.market.link.LinkSettings;
import io.helidon.common.tls.Tls;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// A server on real TLS sockets with faults in it and a link before it, and a client of it that tries everything once.
final class FaultyStore implements FaultTarget, AutoCloseable {
    static final String PAGE = "x".repeat(1_000);

    final AtomicInteger handled = new AtomicInteger();
    final List<String> expired = new CopyOnWriteArrayList<>();
    final List<Duration> steps = new CopyOnWriteArrayList<>();
    final AtomicLong nanos = new AtomicLong();
    final Faults faults;

    private final WebServer server;
    private final Link link;
    private final OkHttpClient client;

    FaultyStore(FaultSettings settings, Protocol protocol) {
        faults = new Faults(settings, this, nanos::get);
        var held = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        server = WebServer.builder()
                .host("127.0.0.1")
                .tls(Tls.builder()
                        .privateKey(held.keyPair().getPrivate())
                        .privateKeyCertChain(List.of(held.certificate()))
                        .build())
                .routing(this::routes)
                .build()
                .start();
        link = Link.open(LinkSettings.even(Duration.ofMillis(2), Duration.ZERO, 1), 0, server.port());
        client = client(held, protocol);
    }

    private void routes(HttpRouting.Builder routing) {
        routing.addFilter(faults)
                .error(
                        HttpException.class,
                        (_, response, failure) ->
                                response.status(failure.status()).send("failed"))
                .get("/v1/items", (_, response) -> {
                    handled.incrementAndGet();
                    response.send(PAGE);
                })
                .post("/v1/orders", (request, response) -> {
                    handled.incrementAndGet();
                    Faults.accepted(request);
                    response.send("{\"code\":0,\"data\":{\"orderId\":\"1\"}}");
                });
    }

    private static OkHttpClient client(HeldCertificate held, Protocol protocol) {
        var trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(held.certificate())
                .build();
        return new OkHttpClient.Builder()
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .protocols(protocol == Protocol.HTTP_2 ? List.of(protocol, Protocol.HTTP_1_1) : List.of(protocol))
                .retryOnConnectionFailure(false)
                .callTimeout(10, TimeUnit.SECONDS)
                .build();
    }

    /// What an account sees of a page: the status, or `gone`.
    String page(String account) {
        return ask(request("/v1/items", account).build());
    }

    String order(String account) {
        return ask(request("/v1/orders", account)
                .post(RequestBody.create("{}".getBytes(UTF_8)))
                .build());
    }

    private Request.Builder request(String path, String account) {
        return new Request.Builder()
                .url("https://127.0.0.1:" + link.port() + path)
                .header("X-Account", account);
    }

    private String ask(Request request) {
        try (var answer = client.newCall(request).execute()) {
            var body = answer.body().string();
            return answer.code() + (body.contains("orderId") || body.equals(PAGE) ? " whole" : "");
        } catch (IOException lost) {
            return "gone";
        }
    }

    Protocol protocolSpoken(String account) throws IOException {
        try (var answer = client.newCall(request("/v1/items", account).build()).execute()) {
            // An answer left unread is cancelled, and the store may then refuse what comes next on the connection.
            answer.body().bytes();
            return answer.protocol();
        }
    }

    @Override
    public Link link() {
        return link;
    }

    @Override
    public Optional<String> account(ServerRequest request) {
        return request.headers().first(HeaderNames.create("X-Account")).filter(name -> !name.isEmpty());
    }

    @Override
    public void expireSession(ServerRequest request) {
        expired.add(account(request).orElseThrow());
    }

    @Override
    public void stepClock(Duration by) {
        steps.add(by);
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        link.close();
        server.stop();
    }
}
