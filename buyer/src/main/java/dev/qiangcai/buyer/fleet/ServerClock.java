package dev.qiangcai.buyer.fleet;

import com.github.kagkarlsson.scheduler.Clock;
import dev.qiangcai.buyer.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// The database's clock, which all instances share: theirs may differ, and may be set while they run. Between two looks
/// at it this machine's monotonic clock counts on.
final class ServerClock implements Clock {
    private final Storage storage;
    private final AtomicReference<Anchor> anchor = new AtomicReference<>();

    private record Anchor(Instant server, long nanos) {}

    ServerClock(Storage storage) {
        this.storage = storage;
        read();
    }

    /// Looks at the server's clock.
    void read() {
        long before = System.nanoTime();
        var millis = storage.inTransaction(
                handle -> handle.createQuery("SELECT " + NOW).mapTo(Long.class).one());
        long middle = before + (System.nanoTime() - before) / 2;
        anchor.set(new Anchor(Instant.ofEpochMilli(millis), middle));
    }

    /// Epoch milliseconds in the server's SQL.
    static final String NOW = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";

    @Override
    public Instant now() {
        var known = anchor.get();
        return known.server().plus(Duration.ofNanos(System.nanoTime() - known.nanos()));
    }
}
