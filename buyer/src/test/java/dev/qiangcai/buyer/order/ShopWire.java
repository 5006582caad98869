package dev.qiangcai.buyer.order;

import dev.qiangcai.buyer.order.FakeShop.Said;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// Fake shops behind a real socket, so that a buyer in another process can be killed while it talks to them. One
/// connection carries one question: `name=value` lines, then an empty one. A lost answer is a closed connection.
final class ShopWire implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, FakeShop> shops = new ConcurrentHashMap<>();

    ShopWire() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    void open(String purchase, FakeShop shop) {
        shops.put(purchase, shop);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            var ask = readBlock(reader(socket));
            if (!ask.containsKey("step")) {
                return; // the buyer died while it asked
            }
            var shop = Objects.requireNonNull(shops.get(ask.getOrDefault("purchase", "")));
            var said = shop.handle(ask);
            if (!said.outcome().equals("LOST")) {
                socket.getOutputStream().write(text(said).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException _) {
            // The buyer died while it listened: what the shop did stands.
        }
    }

    /// The buyer's end.
    static Said ask(int port, String purchase, Map<String, String> question) {
        var ask = new HashMap<>(question);
        ask.put("purchase", purchase);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var text = new StringBuilder();
            writeBlock(text, ask);
            socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
            return said(reader(socket));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Said said) {
        var text = new StringBuilder();
        writeBlock(
                text,
                Map.of(
                        "outcome",
                        said.outcome(),
                        "rows",
                        Integer.toString(said.rows().size())));
        writeBlock(text, said.reads());
        said.rows().forEach(row -> writeBlock(text, row));
        return text.toString();
    }

    private static Said said(BufferedReader in) throws IOException {
        var head = readBlock(in);
        if (!head.containsKey("rows")) {
            return Said.of("LOST");
        }
        var reads = readBlock(in);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(head.getOrDefault("rows", "")); i++) {
            rows.add(readBlock(in));
        }
        return new Said(head.getOrDefault("outcome", ""), reads, rows);
    }

    private static void writeBlock(StringBuilder text, Map<String, String> block) {
        block.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        text.append('\n');
    }

    /// A block without its end is no block: nothing half-read is acted on.
    private static Map<String, String> readBlock(BufferedReader in) throws IOException {
        var block = new HashMap<String, String>();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            int sign = line.indexOf('=');
            if (sign < 0) {
                return block;
            }
            block.put(line.substring(0, sign), line.substring(sign + 1));
        }
        return Map.of();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
