package dev.qiangcai.market.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// A stretch of network on the loopback device: clients connect to [#port], and what they and the server say to
/// each other arrives later, as [LinkSettings] says, whole and in order.
/// ```java
/// try (var link = Link.open(LinkSettings.even(ofMillis(30), ofMillis(5), 42), 0, serverPort)) {
///     connectTo(link.port());
/// }
/// ```
/// **Connecting** costs a round trip as it does on a real network, but is charged later: the kernel of this machine
/// accepts at once, so nothing that a client sends leaves before one round trip after its connection was
/// accepted. The first answer thus arrives when it would; only a stopwatch around `connect` itself is fooled.
///
/// A connection is named by its **origin port**: the port from which the server sees it come. Faults for a port
/// that is not (or no longer) connected do nothing. Each connection holds at most 256 KiB each way and then
/// stops reading, so a slow reader slows its sender. Safe for any thread.
public final class Link implements AutoCloseable {
    private static final int BACKLOG = 2048;
    private static final int MOST_CONNECTIONS = 8192;
    private static final int CONNECT_MILLIS = 5000;

    private final LinkSettings settings;
    private final InetSocketAddress origin;
    private final ServerSocket door;
    private final ConcurrentHashMap<Integer, Wire> wires = new ConcurrentHashMap<>();
    private final AtomicLong accepted = new AtomicLong();
    private volatile boolean closed;

    private Link(LinkSettings settings, int port, int originPort) throws IOException {
        this.settings = settings;
        this.origin = new InetSocketAddress(InetAddress.getLoopbackAddress(), originPort);
        this.door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    }

    /// Listens on the loopback `port` (0 for any that is free) and relays to the server on the loopback `originPort`.
    public static Link open(LinkSettings settings, int port, int originPort) {
        try {
            var link = new Link(settings, port, originPort);
            Thread.ofVirtual().name("link accepts").start(link::accept);
            return link;
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "Cannot listen on port " + port + ": " + taken.getMessage()
                            + ". Choose another port, or 0 for any.",
                    taken);
        }
    }

    /// The port to connect to.
    public int port() {
        return door.getLocalPort();
    }

    /// How many connections stand now.
    public int connections() {
        return wires.size();
    }

    /// Resets the connection on both sides, at once.
    public void cut(int originPort) {
        var wire = wires.get(originPort);
        if (wire != null) {
            wire.cut();
        }
    }

    /// Loses whatever the server says from now on, and resets the connection when the first of it would have arrived.
    public void mute(int originPort) {
        var wire = wires.get(originPort);
        if (wire != null) {
            wire.mute();
        }
    }

    /// Lets the server's bytes through at this rate from now on; [Long#MAX_VALUE] is as fast as they come.
    public void slow(int originPort, long bytesPerSecond) {
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("bytesPerSecond must be 1 or more, was " + bytesPerSecond);
        }
        var wire = wires.get(originPort);
        if (wire != null) {
            wire.slow(bytesPerSecond);
        }
    }

    /// Stops listening and resets what still stands.
    @Override
    public void close() {
        closed = true;
        try {
            door.close();
        } catch (IOException gone) {
            throw new UncheckedIOException("Cannot close the link on port " + port(), gone);
        } finally {
            List.copyOf(wires.values()).forEach(Wire::cut);
        }
    }

    long held() {
        return wires.values().stream().mapToLong(Wire::held).sum();
    }

    private void accept() {
        while (!closed) {
            try {
                admit(door.accept());
            } catch (IOException failed) {
                // Closed, or the client left between knocking and entering: the next one may still come.
                closed |= door.isClosed();
            }
        }
    }

    private void admit(Socket client) {
        var at = System.nanoTime();
        var number = accepted.incrementAndGet();
        if (wires.size() >= MOST_CONNECTIONS) {
            Wire.reset(client);
            return;
        }
        Thread.ofVirtual().name("link connects").start(() -> connect(client, at, number));
    }

    private void connect(Socket client, long acceptedNanos, long number) {
        var server = new Socket();
        try {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            server.connect(origin, CONNECT_MILLIS);
            relay(client, server, ways(acceptedNanos, number));
        } catch (IOException unreachable) {
            Wire.reset(client);
            Wire.reset(server);
        }
    }

    private void relay(Socket client, Socket server, Wire.Ways ways) throws SocketException {
        var port = server.getLocalPort();
        var wire = new Wire(client, server, ways, () -> wires.remove(port));
        wires.put(port, wire);
        wire.start();
        if (closed) {
            wire.cut();
        }
    }

    private Wire.Ways ways(long acceptedNanos, long number) {
        var seed = settings.seed() * 1_000_003 + number;
        var jitter = settings.jitter().toNanos();
        var shaken = acceptedNanos + settings.rtt().toNanos();
        return new Wire.Ways(
                new Lane.Pace(settings.forward().toNanos(), jitter, seed, shaken),
                new Lane.Pace(settings.back().toNanos(), jitter, ~seed, acceptedNanos));
    }
}
