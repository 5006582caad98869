package dev.qiangcai.buyer.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/// What stands in front of a store, as a proxy of its operator would: it passes everything on, and once, when told
/// to, asks for a pause instead or loses the answer.
final class Doorstep implements AutoCloseable {
    private static final Set<String> HOP =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /// What happens to a request.
    enum Fate {
        PASSED,
        /// Answered with 429 and `Retry-After: 1`; the store hears nothing.
        REFUSED,
        /// The store does it, and nobody hears what it said.
        LOST
    }

    private record Plan(Predicate<String> request, Fate fate) {}

    private final URI store;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicReference<Plan> next = new AtomicReference<>(new Plan(_ -> false, Fate.PASSED));
    private final List<String> bodies = new CopyOnWriteArrayList<>();

    Doorstep(URI store) {
        this.store = store;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// What becomes of the next request whose line and body together hold that text.
    void once(String text, Fate fate) {
        next.set(new Plan(request -> request.contains(text), fate));
    }

    /// How many requests held that text.
    long seen(String text) {
        return bodies.stream().filter(body -> body.contains(text)).count();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var request = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + new String(body, UTF_8);
            bodies.add(request);
            switch (fate(request)) {
                case REFUSED -> {
                    exchange.getResponseHeaders().add("Retry-After", "1");
                    exchange.sendResponseHeaders(429, -1);
                }
                case LOST -> forward(exchange, body);
                case PASSED -> {
                    var answer = forward(exchange, body);
                    boolean empty = answer.body().length == 0
                            || exchange.getRequestMethod().equals("HEAD");
                    exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
                    exchange.getResponseBody().write(empty ? new byte[0] : answer.body());
                }
            }
        }
    }

    private Fate fate(String request) {
        var plan = next.get();
        return plan.request().test(request) && next.compareAndSet(plan, new Plan(_ -> false, Fate.PASSED))
                ? plan.fate()
                : Fate.PASSED;
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        var there = store.resolve(exchange.getRequestURI());
        var request = HttpRequest.newBuilder(there)
                .timeout(LONGEST)
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!HOP.contains(name) && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, new ArrayList<>(values));
                }
            });
            return answer;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while passing a request on", stopped);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
