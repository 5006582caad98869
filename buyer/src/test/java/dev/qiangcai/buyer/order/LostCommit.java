package dev.qiangcai.buyer.order;

import dev.qiangcai.buyer.storage.ServerAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A wire to a PostgreSQL server that breaks when told to: after the server has answered a commit, and before the
/// answer arrives. A commit is known by its word, which a connection that keeps no prepared statements sends each time.
final class LostCommit implements AutoCloseable {
    private static final int LONGEST = 65_536;

    private final ServerSocket door;
    private final int server;
    private final AtomicBoolean armed = new AtomicBoolean();
    private final AtomicInteger lost = new AtomicInteger();

    LostCommit(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::welcome);
    }

    ServerAddress to(ServerAddress database) {
        var place = database.place();
        return ServerAddress.of(
                "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + place.substring(place.lastIndexOf('/'))
                        + "?user=postgres&sslmode=disable&gssEncMode=disable&prepareThreshold=0",
                Map.of());
    }

    void loseNext() {
        armed.set(true);
    }

    int lost() {
        return lost.get();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                var upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                var doomed = new AtomicBoolean();
                Thread.ofVirtual().start(() -> relay(client, upstream, doomed, true));
                Thread.ofVirtual().start(() -> relay(upstream, client, doomed, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void relay(Socket from, Socket to, AtomicBoolean doomed, boolean questions) {
        var bytes = new byte[LONGEST];
        try (from;
                to) {
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                if (questions && commits(bytes, read) && armed.compareAndSet(true, false)) {
                    doomed.set(true);
                } else if (!questions && doomed.get()) {
                    lost.incrementAndGet();
                    return;
                }
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException broken) {
            // Both ends are closed, which is all there is to do.
        }
    }

    private static boolean commits(byte[] bytes, int read) {
        return new String(bytes, 0, read, StandardCharsets.ISO_8859_1).contains("COMMIT");
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
