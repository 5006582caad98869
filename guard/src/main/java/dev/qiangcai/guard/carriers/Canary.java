package dev.qiangcai.guard.carriers;

/// Finds out whether a newcomer gets a carrier: a virtual thread that does nothing but run once.
///
/// The counts alone cannot tell a queue that moves from one that stands still while others join it. Sent and looked
/// after by one thread; it flies on another.
final class Canary implements Runnable {
    private final Flight flight;
    private final long tickNanos;
    private volatile boolean out;
    private long sentAt;
    private long lookedAt;
    private int looks;
    private boolean excused;

    Canary(Flight flight, long tickNanos) {
        this.flight = flight;
        this.tickNanos = tickNanos;
    }

    @Override
    public void run() {
        out = false;
    }

    /// Whether carriers are starved: the canary was out for so many looks, or for so many more since the last
    /// alarm.
    boolean alarm(Reading reading, int patience, long nanos) {
        // A look that comes late says nothing: whatever held it up, such as a pause of the collector, held up all. But
        // on a crowded machine every look is late, so that the one after it counts.
        excused = !excused && nanos - lookedAt > 3 * tickNanos;
        lookedAt = nanos;
        if (!out) {
            looks = 0;
            if (reading.full()) {
                out = true;
                sentAt = nanos;
                flight.start(this);
            }
            return false;
        }
        looks += excused ? 0 : 1;
        if (looks < patience) {
            return false;
        }
        looks = 0;
        return true;
    }

    boolean out() {
        return out;
    }

    /// How long ago the canary was sent.
    long waitedNanos(long nanos) {
        return nanos - sentAt;
    }
}
