package dev.qiangcai.lab.load;

import java.io.IOException;

/// One place in the crew: a connection, what it saw, and the request that is on its way.
final class Line {
    private static final long IDLE = Long.MAX_VALUE;

    private final Wire wire;
    private final Ledger ledger;
    private final long patience;
    private volatile long givenUp = IDLE;

    Line(Target target, Ledger ledger, Bounds bounds) {
        this.wire = new Wire(target);
        this.ledger = ledger;
        this.patience = bounds.patience().toNanos();
    }

    /// Opens the connection before anything is due. Where that fails, the first request tells.
    void open() {
        givenUp = System.nanoTime() + patience;
        try {
            wire.connect();
        } catch (IOException failed) {
            wire.cut();
        } finally {
            givenUp = IDLE;
        }
    }

    /// Sends the request that was due at that time, unless its time is over already, and writes down what came of it.
    void ask(long due) {
        long end = due + patience;
        if (System.nanoTime() - end >= 0) {
            ledger.unanswered(due, System.nanoTime());
            return;
        }
        givenUp = end;
        try {
            int status = wire.ask();
            ledger.status(status, due, System.nanoTime());
        } catch (IOException | NumberFormatException failed) {
            wire.cut();
            long now = System.nanoTime();
            if (now - end >= 0) {
                ledger.unanswered(due, now);
            } else {
                ledger.broken(due);
            }
        } finally {
            givenUp = IDLE;
        }
    }

    /// Cuts the connection if its request's patience is over.
    void check(long now) {
        long end = givenUp;
        if (end != IDLE && now - end >= 0) {
            wire.cut();
        }
    }

    void close() {
        wire.cut();
    }

    Ledger ledger() {
        return ledger;
    }
}
