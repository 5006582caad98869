package dev.qiangcai.buyer.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on this machine that behaves as a test says, on every connection.
final class RudeServer implements AutoCloseable {
    interface Manners {
        void meet(Socket caller) throws IOException;
    }

    private final ServerSocket door;
    private final List<Socket> callers = new CopyOnWriteArrayList<>();

    private RudeServer(ServerSocket door) {
        this.door = door;
    }

    static RudeServer open(Manners manners) {
        try {
            var server = new RudeServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(() -> server.receive(manners));
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void receive(Manners manners) {
        try {
            while (true) {
                var caller = door.accept();
                callers.add(caller);
                Thread.ofVirtual().start(() -> meet(manners, caller));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private static void meet(Manners manners, Socket caller) {
        try {
            manners.meet(caller);
        } catch (IOException _) {
            // The caller hung up, as callers of rude servers should.
        }
    }

    String place() {
        return "localhost:" + door.getLocalPort();
    }

    int calls() {
        return callers.size();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var caller : callers) {
            caller.close();
        }
    }
}
