package dev.qiangcai.market.rivals;

import io.helidon.common.tls.Tls;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.tls.HeldCertificate;

/// A store with one item that speaks just enough of the market's API: sessions, an opening, stock, and one order each.
final class Stall implements AutoCloseable {
    static final String SKU = "A1";

    final AtomicInteger orders = new AtomicInteger();
    final AtomicInteger early = new AtomicInteger();
    final AtomicInteger unchanged = new AtomicInteger();
    final AtomicInteger impatient = new AtomicInteger();
    final Set<String> buyers = ConcurrentHashMap.newKeySet();

    private final HeldCertificate held =
            new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    private final ConcurrentHashMap<String, Long> sentAway = new ConcurrentHashMap<>();
    private final AtomicInteger sessions = new AtomicInteger();
    private final AtomicInteger stock;
    private final boolean throttling;
    private final long opensAtNanos;
    private final long opensAtMillis;
    private final WebServer server;

    Stall(int stock, Duration opensIn, boolean throttling) {
        this.stock = new AtomicInteger(stock);
        this.throttling = throttling;
        this.opensAtNanos = System.nanoTime() + opensIn.toNanos();
        this.opensAtMillis = System.currentTimeMillis() + opensIn.toMillis();
        this.server = WebServer.builder()
                .host("127.0.0.1")
                .tls(Tls.builder()
                        .privateKey(held.keyPair().getPrivate())
                        .privateKeyCertChain(List.of(held.certificate()))
                        .build())
                .routing(this::routes)
                .build()
                .start();
    }

    URI uri() {
        return URI.create("https://localhost:" + server.port());
    }

    Duration opensIn() {
        return Duration.ofNanos(opensAtNanos - System.nanoTime());
    }

    X509Certificate certificate() {
        return held.certificate();
    }

    private void routes(HttpRouting.Builder routing) {
        routing.post("/v1/auth/code", (_, response) -> answer(response, 0, "{}"))
                .post("/v1/auth/login", (_, response) -> {
                    response.header("Set-Cookie", "S=" + sessions.incrementAndGet() + "; Path=/; Secure");
                    answer(response, 0, "{}");
                })
                .get("/v1/items/" + SKU, this::item)
                .post(
                        "/v1/orders/quote",
                        (_, response) -> answer(response, 0, "{\"submitToken\":\"t\",\"payFen\":1250}"))
                .post("/v1/orders", this::order);
    }

    private void item(ServerRequest request, ServerResponse response) {
        var state = !open() ? "NOT_OPEN" : stock.get() > 0 ? "OPEN" : "SOLD_OUT";
        var tag = '"' + state + '"';
        response.header("ETag", tag);
        if (request.headers()
                .first(HeaderNames.IF_NONE_MATCH)
                .filter(tag::equals)
                .isPresent()) {
            unchanged.incrementAndGet();
            response.status(304).send();
        } else {
            answer(response, 0, "{\"state\":\"" + state + "\",\"openAt\":" + opensAtMillis + "}");
        }
    }

    private void order(ServerRequest request, ServerResponse response) {
        var session = request.headers().first(HeaderNames.COOKIE).orElse("");
        if (session.isEmpty()) {
            response.status(401).send();
        } else if (!open()) {
            early.incrementAndGet();
            answer(response, 1041, "{\"openAt\":" + opensAtMillis + "}");
        } else if (throttling && toldToWait(session)) {
            response.status(429).header("Retry-After", "1").send();
        } else if (!buyers.add(session)) {
            answer(response, 1003, "{}");
        } else if (stock.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            answer(response, 5001, "{}");
        } else {
            answer(response, 0, "{\"orderId\":\"" + orders.incrementAndGet() + "\"}");
        }
    }

    /// Everyone's first order is turned away for a second; coming back before that is impatient.
    private boolean toldToWait(String session) {
        var now = System.nanoTime();
        var first = sentAway.putIfAbsent(session, now);
        if (first != null && now - first < 1_000_000_000) {
            impatient.incrementAndGet();
        }
        return first == null;
    }

    private boolean open() {
        return System.nanoTime() - opensAtNanos >= 0;
    }

    private static void answer(ServerResponse response, int code, String data) {
        response.header("Content-Type", "application/json; charset=utf-8")
                .send("{\"code\":" + code + ",\"message\":\"\",\"data\":" + data + "}");
    }

    @Override
    public void close() {
        server.stop();
    }
}
