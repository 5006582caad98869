package dev.qiangcai.lab.child;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/// Fills a child's pipe from its writing end, so that the child's own next write waits.
///
/// It writes until it has to wait itself, which is what full means, and ends as soon as somebody reads again.
final class Filler {
    private static final int PIECE = 1024;
    private static final long STILL_MILLIS = 50;

    private final Outlet outlet;
    private final OutputStream mouth;
    private long written;

    Filler(Outlet outlet, OutputStream mouth) {
        this.outlet = outlet;
        this.mouth = mouth;
    }

    /// Starts to fill, and waits until the pipe is full.
    void fill() throws InterruptedException {
        var thread = Thread.ofPlatform().daemon().name("filler").start(this::write);
        for (long before = -1; thread.isAlive() && before != written(); ) {
            before = written();
            TimeUnit.MILLISECONDS.timedJoin(thread, STILL_MILLIS);
        }
    }

    private synchronized long written() {
        return written;
    }

    private synchronized void add() {
        written++;
    }

    private void write() {
        var piece = new byte[PIECE];
        piece[PIECE - 1] = '\n';
        try (mouth) {
            while (outlet.stalled()) {
                mouth.write(piece);
                add();
            }
        } catch (IOException closed) {
            // Nobody holds the reading end any more: the child is gone.
        }
    }
}
