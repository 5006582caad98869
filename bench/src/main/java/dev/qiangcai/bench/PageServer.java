package dev.qiangcai.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/// A street of shops for the watch to look at: the same port on 127.0.0.1, 127.0.0.2 …, each a host of its own. A
/// page is some 40 KB; it changes when its number's turn comes, so many changes a second over all pages.
///
/// `PageServer HOSTS PAGES CHANGES_A_SECOND TAGS` prints its port; it answers what [PageStreet] asks on its standard
/// input, and ends with it. TAGS: `tags`, or
/// `plain` for pages without validators, or `restless` for pages that differ each time in what does not matter.
final class PageServer {
    private static final String FILLING =
            "<p>A sentence about this product, as shops have many of them.</p>\n".repeat(600);

    private final int pages;
    private final double changes;
    private final String kind;
    private final long start = System.nanoTime();
    private final Asked asked;

    private PageServer(int hosts, int pages, double changes, String kind) {
        this.asked = new Asked(hosts);
        this.pages = pages;
        this.changes = changes;
        this.kind = kind;
    }

    public static void main(String[] args) throws IOException {
        int hosts = Integer.parseInt(args[0]);
        var server = new PageServer(hosts, Integer.parseInt(args[1]), Double.parseDouble(args[2]), args[3]);
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        int port = 0;
        for (int host = 1; host <= hosts; host++) {
            var shop = HttpServer.create(new InetSocketAddress("127.0.0." + host, port), 200);
            port = shop.getAddress().getPort();
            int place = host - 1;
            shop.createContext("/", exchange -> server.answer(place, exchange));
            shop.setExecutor(executor);
            shop.start();
        }
        System.out.println(port);
        for (int question = System.in.read(); question >= 0; question = System.in.read()) {
            System.out.println(
                    switch (question) {
                        case 'n' -> server.asked.count();
                        case 's' -> server.asked.silence();
                        default -> server.asked.restart();
                    });
        }
        System.exit(0);
    }

    private void answer(int host, HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.now(host);
            int page = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            long edition = edition(page);
            var headers = exchange.getResponseHeaders();
            headers.add("Content-Type", "text/html; charset=utf-8");
            var tag = "\"" + page + "-" + edition + "\"";
            if (kind.equals("tags")) {
                headers.add("ETag", tag);
                if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                    exchange.sendResponseHeaders(304, -1);
                    return;
                }
            }
            var bytes = html(page, edition).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /// How often the page has changed by now: all pages in turn.
    private long edition(int page) {
        double all = (System.nanoTime() - start) / 1e9 * changes;
        return (long) ((all + pages - page) / pages);
    }

    private String html(int page, long edition) {
        boolean there = (page + edition) % 2 == 0;
        var noise = kind.equals("restless") ? "<script>var t = " + System.nanoTime() + "</script>" : "";
        return """
            <!doctype html><html lang=en><head><title>Product %1$d</title>%4$s
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Product %1$d",
            "offers":{"@type":"Offer","price":"%2$d.00","priceCurrency":"EUR","availability":"https://schema.org/%3$s"}}</script>
            </head><body><h1>Product %1$d</h1><p class=price>€%2$d.00</p><p class=stock>%5$s</p>%6$s
            %7$s</body></html>""".formatted(
                        page,
                        10 + page % 90,
                        there ? "InStock" : "OutOfStock",
                        noise,
                        there ? "In stock" : "Sold out",
                        there ? "<button>Add to cart</button>" : "",
                        FILLING);
    }
}
