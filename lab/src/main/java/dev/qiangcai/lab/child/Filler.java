package dev.qiangcai.lab.child;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/// Fills a child's pipe from its writing end, so that the child's own next write waits.
///
/// It writes until it has to wait itself, which is what full means, and ends as soon as somebody reads.
final class Filler {
    private static final int PIECE = 1024;
    /// Far more than a pipe holds: a reader that takes this much meanwhile keeps no pipe full.
    private static final int MOST = 512;
    private static final long STILL_MILLIS = 50;

    private final OutputStream mouth;
    private int written;
    private boolean enough;

    Filler(OutputStream mouth) {
        this.mouth = mouth;
    }

    /// Fills, and waits until the pipe is full.
    void fill() throws InterruptedException {
        var thread = Thread.ofPlatform().daemon().name("filler").start(this::write);
        for (int before = -1; thread.isAlive() && before != written(); ) {
            before = written();
            TimeUnit.MILLISECONDS.timedJoin(thread, STILL_MILLIS);
        }
        stop();
    }

    private void write() {
        var piece = new byte[PIECE];
        piece[PIECE - 1] = '\n';
        try (mouth) {
            while (more()) {
                mouth.write(piece);
            }
        } catch (IOException closed) {
            // Nobody holds the reading end any more: the child is gone.
        }
    }

    private synchronized int written() {
        return written;
    }

    private synchronized boolean more() {
        return !enough && written++ < MOST;
    }

    private synchronized void stop() {
        enough = true;
    }
}
