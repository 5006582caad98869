package dev.qiangcai.dist;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Executors;

/// A repository of Maven's that serves what this machine has of it, but for one file, which it has changed. It tells
/// the changed file's own checksum, as one who means harm does.
final class HostileMirror implements AutoCloseable {
    private final Path local;
    private final String changed;
    private final HttpServer server;

    /// @param local this machine's repository
    /// @param changed the end of the path of what is changed; none where it is empty
    HostileMirror(Path local, String changed) throws IOException {
        this.local = local;
        this.changed = changed;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /// The settings of whoever trusts it.
    String settings() {
        return """
                <settings><mirrors><mirror><id>mirror</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:%d/</url></mirror></mirrors></settings>
                """.formatted(server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = exchange.getRequestURI().getPath().substring(1);
            boolean sum = asked.endsWith(".sha1");
            var file = local.resolve(sum ? asked.substring(0, asked.length() - ".sha1".length()) : asked)
                    .normalize();
            if (!file.startsWith(local) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var bytes = contents(file);
            var body = sum ? sha1(bytes).getBytes(StandardCharsets.US_ASCII) : bytes;
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] contents(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        return !changed.isEmpty() && file.toString().endsWith(changed) ? tampered(bytes) : bytes;
    }

    /// Another archive of the same use: whatever stands behind the end of one is passed over.
    static byte[] tampered(byte[] bytes) {
        var more = Arrays.copyOf(bytes, bytes.length + 1);
        more[bytes.length] = '\n';
        return more;
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
