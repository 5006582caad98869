package dev.qiangcai.lab.build;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One request to a service of this machine, over a connection of its own. A client of the JDK would load hundreds of
/// classes for its first one, and that would count as the service's start.
final class Knock {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final String LENGTH = "content-length:";

    private Knock() {}

    /// The body of a 200.
    ///
    /// @throws IOException when the answer is another one, or does not say how long it is
    static String at(int port, String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedInputStream(socket.getInputStream());
            var first = line(in);
            if (!first.startsWith("http/1.1 200")) {
                throw new IOException("no answer to " + path + " on port " + port + ", only: " + first);
            }
            int length = -1;
            for (var field = line(in); !field.isEmpty(); field = line(in)) {
                if (field.startsWith(LENGTH)) {
                    length = Integer.parseInt(field.substring(LENGTH.length()).strip());
                }
            }
            if (length < 0) {
                throw new IOException("the answer to " + path + " on port " + port + " does not say how long it is");
            }
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the service closed the connection");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII).strip().toLowerCase(Locale.ROOT);
    }
}
