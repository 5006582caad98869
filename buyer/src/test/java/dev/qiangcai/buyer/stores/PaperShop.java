package dev.qiangcai.buyer.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shop that docs/profile-pages.md teaches: whole pages, forms with a hidden token, a cart in the session,
/// redirects. It takes one request at a time, on one thread.
final class PaperShop implements AutoCloseable {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(ZoneOffset.UTC);
    private static final int CENTS = 1250;
    private static final int SHIPPING = 300;

    private final HttpServer server;
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final List<String> orders = new ArrayList<>();
    private int left = 20;

    /// A browser's session.
    private static final class Visitor {
        private String token = "t-1";
        private boolean known;
        private int count;
        private boolean addressed;
    }

    /// What a visitor is shown, or where they are sent.
    private sealed interface Showing {
        record Shown(String main) implements Showing {}

        record Sent(String path) implements Showing {}
    }

    PaperShop() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// A line each: number, count and article.
    List<String> orders() {
        return List.copyOf(orders);
    }

    void forgetVisitors() {
        visitors.clear();
    }

    void sellTo(int left) {
        this.left = left;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            var visitor = visitor(exchange);
            var path = exchange.getRequestURI().getPath();
            boolean posts = exchange.getRequestMethod().equals("POST");
            boolean forged = posts && !visitor.token.equals(form.get("_token"));
            var showing = forged
                    ? new Showing.Shown("<p class=alert>The form is too old.</p>")
                    : posts ? posted(path, form, visitor) : page(path, visitor);
            switch (showing) {
                case Showing.Sent(var there) -> {
                    exchange.getResponseHeaders().add("Location", there);
                    exchange.sendResponseHeaders(302, -1);
                }
                case Showing.Shown(var main) -> show(exchange, main, visitor);
            }
        }
    }

    private static void show(HttpExchange exchange, String main, Visitor visitor) throws IOException {
        var page =
                "<html><body><form method=post><input type=hidden name=_token value=%s></form><main>%s</main></body></html>"
                        .formatted(visitor.token, main)
                        .getBytes(UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, head ? -1 : page.length);
        if (!head) {
            exchange.getResponseBody().write(page);
        }
    }

    private Visitor visitor(HttpExchange exchange) {
        var cookie = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie"))
                .map(header -> header.replaceFirst(".*SESSION=", ""))
                .filter(visitors::containsKey);
        return cookie.map(visitors::get).orElseGet(() -> {
            var id = "s-" + (visitors.size() + 1) + "-" + System.nanoTime();
            exchange.getResponseHeaders().add("Set-Cookie", "SESSION=" + id + "; Path=/");
            return visitors.computeIfAbsent(id, _ -> new Visitor());
        });
    }

    private Showing page(String path, Visitor visitor) {
        return switch (path) {
            case "/", "/login" -> new Showing.Shown("<h1>Paper shop</h1>");
            case "/product" ->
                new Showing.Shown("<h1>Eggs 30</h1><p class=price>only 12,50 €</p><p class=stock>"
                        + (left == 0 ? "sold out" : left + " left") + "</p>");
            default -> visitor.known ? account(path, visitor) : new Showing.Sent("/login?next=" + path);
        };
    }

    private Showing account(String path, Visitor visitor) {
        return switch (path) {
            case "/account" -> new Showing.Shown("<p class=hello>Hello</p>");
            case "/account/orders" ->
                new Showing.Shown("<table class=orders><tbody>"
                        + String.join("", orders.stream().map(PaperShop::row).toList()) + "</tbody></table>");
            case "/cart" -> new Showing.Shown(lines(visitor));
            case "/checkout/review" ->
                visitor.addressed && visitor.count > 0
                        ? new Showing.Shown(lines(visitor) + "<p class=total>" + euros(total(visitor)) + "</p>")
                        : new Showing.Sent("/cart");
            default -> new Showing.Shown("<h1>Thanks</h1>");
        };
    }

    private Showing posted(String path, Map<String, String> form, Visitor visitor) {
        return switch (path) {
            case "/login" -> {
                visitor.known = "correct-horse".equals(form.get("password"));
                visitor.token = visitor.known ? "t-2" : visitor.token;
                yield visitor.known
                        ? new Showing.Sent("/account")
                        : new Showing.Shown("<p class=alert>That is the wrong password.</p>");
            }
            case "/cart/clear" -> {
                visitor.count = 0;
                yield new Showing.Sent("/cart");
            }
            case "/cart/add" -> {
                visitor.count += Integer.parseInt(form.getOrDefault("qty", "0"));
                yield visitor.count > left
                        ? new Showing.Shown("<p class=alert>There are not so many.</p>")
                        : new Showing.Sent("/cart");
            }
            case "/checkout/address" -> {
                visitor.addressed = true;
                yield new Showing.Sent("/checkout/review");
            }
            default -> place(visitor);
        };
    }

    private Showing place(Visitor visitor) {
        if (visitor.count > left) {
            return new Showing.Shown("<p class=alert>Eggs 30 is sold out.</p>");
        }
        if (!orders.isEmpty()) {
            return new Showing.Shown("<p class=alert>One order for each customer.</p>");
        }
        left -= visitor.count;
        orders.add("#1001|" + SHOWN.format(Instant.now()) + "|" + visitor.count + " x egg-30|" + euros(total(visitor)));
        visitor.count = 0;
        return new Showing.Sent("/thanks?order=1001");
    }

    private static String lines(Visitor visitor) {
        return visitor.count == 0
                ? "<h1>Your cart is empty</h1>"
                : "<table><tr class=line><td class=qty>%d x<td class=unit>%s</table>"
                        .formatted(visitor.count, euros(CENTS));
    }

    private static String row(String order) {
        return "<tr><td>" + String.join("<td>", order.split("\\|")) + "</tr>";
    }

    private static int total(Visitor visitor) {
        return CENTS * visitor.count + SHIPPING;
    }

    private static String euros(int cents) {
        return "%d,%02d €".formatted(cents / 100, cents % 100);
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        Arrays.stream(body.split("&")).map(field -> field.split("=", 2)).forEach(field -> {
            if (field.length == 2) {
                form.put(field[0], URLDecoder.decode(field[1], UTF_8));
            }
        });
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
