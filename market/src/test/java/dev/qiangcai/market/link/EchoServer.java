package dev.qiangcai.market.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Sends back what it gets; `peers` are the connections as the server sees them.
final class EchoServer implements AutoCloseable {
    final BlockingQueue<Socket> peers = new LinkedBlockingQueue<>();
    private final ServerSocket door;
    private final boolean echoing;

    private EchoServer(boolean echoing) {
        this.echoing = echoing;
        try {
            door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::serve);
    }

    static EchoServer start() {
        return new EchoServer(true);
    }

    /// Accepts and then leaves everything to the test.
    static EchoServer silent() {
        return new EchoServer(false);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                var peer = door.accept();
                peer.setTcpNoDelay(true);
                peers.add(peer);
                if (echoing) {
                    Thread.ofVirtual().start(() -> echo(peer));
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void echo(Socket peer) {
        try (peer) {
            peer.getInputStream().transferTo(peer.getOutputStream());
            peer.shutdownOutput();
        } catch (SocketException reset) {
            // What the tests of resets ask for.
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var peer : peers) {
            peer.close();
        }
    }
}
