package dev.qiangcai.shop.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server that misbehaves byte by byte, over plain HTTP/1.1 on loopback. It counts the heads of requests that reach
/// it, before it does anything about them.
final class RawServer implements AutoCloseable {
    /// What becomes of a connection; runs on a thread of its own and may do what it wants.
    interface Behaviour {
        void serve(Line line) throws IOException;
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> heads = new CopyOnWriteArrayList<>();

    RawServer(Behaviour behaviour) throws IOException {
        Thread.startVirtualThread(() -> {
            while (!server.isClosed()) {
                try {
                    var socket = server.accept();
                    open.add(socket);
                    Thread.startVirtualThread(() -> serve(behaviour, socket));
                } catch (IOException _) {
                    return;
                }
            }
        });
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    SessionSettings settings() {
        return SessionSettings.of("raw", at("/"), Set.of("127.0.0.1"));
    }

    /// The first lines of the requests that came, in order.
    List<String> heads() {
        return heads;
    }

    long posts() {
        return heads.stream().filter(head -> head.startsWith("POST")).count();
    }

    private void serve(Behaviour behaviour, Socket socket) {
        try (socket) {
            behaviour.serve(new Line(socket));
        } catch (IOException _) {
            // the client went away
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : open) socket.close();
    }

    /// One connection, seen from the server.
    final class Line {
        private final Socket socket;
        private final InputStream in;

        private Line(Socket socket) throws IOException {
            this.socket = socket;
            this.in = socket.getInputStream();
        }

        /// Reads one request's head; the body stays unread.
        ///
        /// @return the length of the body
        int head() throws IOException {
            var text = new StringBuilder();
            while (text.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) throw new IOException("gone");
                text.append((char) next);
            }
            heads.add(text.substring(0, text.indexOf("\r\n")));
            var length = java.util.regex.Pattern.compile("(?i)content-length: (\\d+)")
                    .matcher(text);
            return length.find() ? Integer.parseInt(length.group(1)) : 0;
        }

        /// Reads one request as a whole.
        void request() throws IOException {
            in.readNBytes(head());
        }

        void say(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        void answer(String status, String headers) throws IOException {
            say("HTTP/1.1 " + status + "\r\nContent-Length: 2\r\n" + headers + "\r\nok");
        }

        /// Blocks until the client goes.
        void hang() throws IOException {
            while (in.read() >= 0) {}
        }

        /// Ends the connection by RST instead of FIN.
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
