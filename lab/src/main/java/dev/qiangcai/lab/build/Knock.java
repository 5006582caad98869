package dev.qiangcai.lab.build;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// One request to a service of this machine, over a connection of its own.
final class Knock {
    private static final int PATIENCE_MILLIS = 30_000;

    private Knock() {}

    /// What a 200 brought, headers and all.
    ///
    /// @throws IOException when the answer is another one
    static String at(int port, String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 200")) {
                throw new IOException("no answer to " + path + " on port " + port + ", only: "
                        + answer.lines().findFirst());
            }
            return answer;
        }
    }
}
