package dev.qiangcai.buyer.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Several shops on this machine, each a server of its own. Pages have entity tags, and can be changed; a shop can be
/// made to refuse, or to be silent.
final class ShopStreet implements AutoCloseable {
    private final List<HttpServer> shops = new ArrayList<>();
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> refusing = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final AtomicInteger whole = new AtomicInteger();

    /// @param shops how many
    ShopStreet(int shops) throws IOException {
        for (int i = 0; i < shops; i++) {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            int shop = i;
            server.createContext("/", exchange -> answer(shop, exchange));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            this.shops.add(server);
        }
    }

    URI page(int shop, String name) {
        return URI.create("http://127.0.0.1:" + shops.get(shop).getAddress().getPort() + "/" + name);
    }

    void show(URI page, String stock, String price) {
        pages.put(
                page.toString(),
                "<html lang=en><h1>" + page.getPath().substring(1) + "</h1><p class=price>€" + price + "</p><p>" + stock
                        + "</p>" + (stock.equals("In stock") ? "<button>Add to cart</button>" : ""));
    }

    /// From now on that shop answers with that status; 0: as usual.
    void refuse(int shop, int status) {
        refusing.put(shop, status);
    }

    int asked(URI page) {
        return asked.getOrDefault(page.toString(), new AtomicInteger()).get();
    }

    /// How many pages went out in full.
    int whole() {
        return whole.get();
    }

    private void answer(int shop, HttpExchange exchange) throws IOException {
        try (exchange) {
            var address = page(shop, exchange.getRequestURI().getPath().substring(1));
            asked.computeIfAbsent(address.toString(), _ -> new AtomicInteger()).incrementAndGet();
            int status = refusing.getOrDefault(shop, 0);
            var page = pages.getOrDefault(address.toString(), "");
            if (status != 0 || page.isEmpty()) {
                exchange.sendResponseHeaders(status == 0 ? 404 : status, -1);
                return;
            }
            var tag = "\"" + page.hashCode() + "\"";
            exchange.getResponseHeaders().add("ETag", tag);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            whole.incrementAndGet();
            var bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        shops.forEach(shop -> shop.stop(0));
    }
}
