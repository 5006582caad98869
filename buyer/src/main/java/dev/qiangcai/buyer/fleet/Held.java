package dev.qiangcai.buyer.fleet;

import com.github.kagkarlsson.scheduler.HeartbeatState;
import dev.qiangcai.buyer.pages.Lease;
import java.time.Duration;

/// A host that this instance asks.
final class Held implements Lease {
    /// At this share of the time after which others take a host from an instance without a heartbeat, it lets go by
    /// itself; what it asked until then has its answer, or its time-out, by then.
    private static final double LET_GO = 0.75;

    private static final Duration FRESH = Duration.ofMillis(500);

    private final HeartbeatState heartbeat;
    private volatile boolean wanted = true;

    Held(HeartbeatState heartbeat) {
        this.heartbeat = heartbeat;
    }

    @Override
    public boolean holds() {
        return wanted && heartbeat.getFractionDead() < LET_GO;
    }

    @Override
    public Duration fresh() {
        return FRESH;
    }

    /// Others should have it.
    void giveBack() {
        wanted = false;
    }

    boolean givenBack() {
        return !wanted;
    }
}
