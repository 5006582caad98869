package dev.qiangcai.lab.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A server that answers at once, but for one freeze: from so long after its first request, for so long.
final class FreezingServer implements AutoCloseable {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket;
    private final long after;
    private final long length;
    private final long[] first = new long[1];
    private final AtomicInteger visitors = new AtomicInteger();
    private volatile int early;

    FreezingServer(Duration after, Duration length) throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.after = after.toNanos();
        this.length = length.toNanos();
        Thread.ofVirtual().start(this::accept);
    }

    Target target() {
        return Target.local(socket.getLocalPort(), "/");
    }

    int visitorsBeforeTheFirstRequest() {
        return early;
    }

    private void accept() {
        try {
            while (true) {
                var visitor = socket.accept();
                visitors.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(visitor));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket visitor) {
        try (visitor) {
            var in = visitor.getInputStream();
            int ends = 0;
            for (int next = in.read(); next >= 0 && !socket.isClosed(); next = in.read()) {
                ends = next == '\n' ? ends + 1 : next == '\r' ? ends : 0;
                if (ends == 2) {
                    ends = 0;
                    freeze();
                    visitor.getOutputStream().write(ANSWER);
                }
            }
        } catch (IOException gone) {
            // The visitor left.
        }
    }

    private void freeze() {
        long start;
        synchronized (first) {
            if (first[0] == 0) {
                first[0] = System.nanoTime();
                early = visitors.get();
            }
            start = first[0] + after;
        }
        long now = System.nanoTime();
        while (now >= start && now < start + length && !socket.isClosed()) {
            LockSupport.parkNanos(Math.min(start + length - now, 50_000_000));
            now = System.nanoTime();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
