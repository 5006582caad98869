package dev.qiangcai.buyer.stores;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The shop that docs/profile-tutorial.md teaches: a JSON API with a cart, passwords and a token. It takes one
/// request at a time, on one thread.
final class CornerShop implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CENTS = 1250;
    private static final int SHIPPING = 300;

    private final HttpServer server;
    private final Map<String, JsonNode> carts = new HashMap<>();
    private final List<ObjectNode> orders = new ArrayList<>();

    CornerShop() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/v2/", this::serve);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v2");
    }

    List<ObjectNode> orders() {
        return List.copyOf(orders);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var read = JSON.readTree(exchange.getRequestBody().readAllBytes());
            var path = exchange.getRequestURI().getPath().substring("/v2/".length());
            var answer = answer(exchange, path, read).toString().getBytes(StandardCharsets.UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, head ? -1 : answer.length);
            if (!head) {
                exchange.getResponseBody().write(answer);
            }
        }
    }

    private ObjectNode answer(HttpExchange exchange, String path, JsonNode body) {
        var verb = exchange.getRequestMethod() + " " + path.replaceFirst("(?<=^carts/)[^/]+", "ID");
        return switch (verb.replaceFirst("goods/.*", "goods")) {
            case "GET goods", "HEAD goods" -> goods();
            case "POST session" ->
                body.path("password").asText().equals("correct-horse")
                        ? fine().put("token", "t-1")
                        : refused("wrong_password");
            case "GET me" ->
                "Bearer t-1".equals(exchange.getRequestHeaders().getFirst("Authorization"))
                        ? fine().put("email", "a@example.org")
                        : refused("no_session");
            case "POST carts" -> fill(body);
            case "GET carts/ID/shipping" -> {
                var answer = fine();
                answer.putArray("methods").addObject().put("id", "bicycle");
                yield answer;
            }
            case "PUT carts/ID/shipping" -> fine();
            case "GET carts/ID" -> cart(path.substring("carts/".length()));
            case "POST orders" -> order(body.path("cart").asText());
            case "GET orders" -> {
                var answer = fine();
                answer.putArray("orders").addAll(orders);
                yield answer;
            }
            default -> refused("no_such_thing");
        };
    }

    private static ObjectNode goods() {
        var answer = fine();
        answer.putArray("goods")
                .add(JSON.createObjectNode()
                        .put("id", "egg-10")
                        .put("title", "Eggs 10")
                        .put("cents", 500)
                        .put("left", 0))
                .add(JSON.createObjectNode()
                        .put("id", "egg-30")
                        .put("title", "Eggs 30")
                        .put("cents", CENTS)
                        .put("left", 20));
        return answer;
    }

    private ObjectNode fill(JsonNode body) {
        var id = "c-" + (carts.size() + 1);
        carts.put(id, body.path("lines"));
        var answer = fine();
        answer.putObject("cart").put("id", id);
        return answer;
    }

    private ObjectNode cart(String id) {
        var line = carts.get(id).get(0);
        int count = line.path("count").asInt();
        var answer = fine();
        var cart = answer.putObject("cart").put("id", id).put("totalCents", CENTS * count + SHIPPING);
        cart.putArray("lines").addObject().put("cents", CENTS).put("count", count);
        return answer;
    }

    private ObjectNode order(String cart) {
        var order = JSON.createObjectNode()
                .put("id", "o-" + (orders.size() + 1))
                .put("cart", cart)
                .put("placedAt", Instant.now().toString());
        order.set("lines", carts.get(cart));
        orders.add(order);
        var answer = fine();
        answer.set("order", order);
        return answer;
    }

    private static ObjectNode fine() {
        return JSON.createObjectNode().put("ok", true);
    }

    private static ObjectNode refused(String error) {
        return JSON.createObjectNode().put("ok", false).put("error", error);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
