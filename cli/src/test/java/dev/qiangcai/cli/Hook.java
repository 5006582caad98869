package dev.qiangcai.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A program of the owner's on this machine that is told by `json://`, and answers with the status that its path names.
final class Hook implements AutoCloseable {
    private final HttpServer server;
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();

    Hook() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                taken.add(new ObjectMapper().readTree(exchange.getRequestBody()));
                var path = exchange.getRequestURI().getPath().substring(1);
                exchange.sendResponseHeaders(path.matches("\\d{3}") ? Integer.parseInt(path) : 200, -1);
            }
        });
        server.start();
    }

    String place() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    List<JsonNode> taken() {
        return taken;
    }

    List<String> levels() {
        return taken.stream().map(each -> each.path("level").textValue()).toList();
    }

    List<String> titles() {
        return taken.stream().map(each -> each.path("title").textValue()).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
