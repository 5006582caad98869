package dev.qiangcai.market.link;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// One relayed connection: the client's socket, ours to the server, and a lane each way. Safe for any thread.
final class Wire {
    private final Socket client;
    private final Socket origin;
    private final Lane forward;
    private final Lane back;
    private final Runnable onEnd;
    private final AtomicInteger lanes = new AtomicInteger(2);
    private final AtomicBoolean ended = new AtomicBoolean();

    Wire(Socket client, Socket origin, Ways ways, Runnable onEnd) {
        this.client = client;
        this.origin = origin;
        this.onEnd = onEnd;
        this.forward = new Lane(client, origin, ways.forward(), this);
        this.back = new Lane(origin, client, ways.back(), this);
    }

    record Ways(Lane.Pace forward, Lane.Pace back) {}

    void start() {
        var name = "link " + origin.getLocalPort();
        forward.start(name + " forward");
        back.start(name + " back");
    }

    void slow(long bytesPerSecond) {
        back.slow(bytesPerSecond);
    }

    void mute() {
        back.mute();
    }

    int held() {
        return forward.held() + back.held();
    }

    /// Breaks the connection at once for both ends: SO_LINGER 0 turns the close into a reset.
    void cut() {
        if (ended.compareAndSet(false, true)) {
            reset(client);
            reset(origin);
            finish();
        }
    }

    void laneEnded() {
        if (lanes.decrementAndGet() == 0 && ended.compareAndSet(false, true)) {
            closed(client);
            closed(origin);
            finish();
        }
    }

    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            // Then there is nobody left to reset.
        }
        closed(socket);
    }

    private void finish() {
        forward.shut();
        back.shut();
        onEnd.run();
    }

    private static void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // The kernel has let go of it already.
        }
    }
}
