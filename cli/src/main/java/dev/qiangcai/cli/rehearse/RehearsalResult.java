package dev.qiangcai.cli.rehearse;

import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.market.counter.PlacedOrder;
import dev.qiangcai.market.rivals.RivalResults;
import dev.qiangcai.market.web.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What came of a rehearsal, with the store's own truth beside what we believe.
///
/// @param ending how the buyer says it ended
/// @param timeline what the buyer did
/// @param opened when the store opened, on its clock
/// @param openedNanos the same moment on `System.nanoTime`
/// @param truth what the store knows of us
/// @param rivals how the others did
public record RehearsalResult(
        Ending ending, Timeline timeline, Instant opened, long openedNanos, Truth truth, RivalResults rivals) {
    /// What the store knows of us.
    ///
    /// @param arrivals our order requests, oldest first
    /// @param orders our accepted orders
    /// @param others when the others' orders were accepted, after the opening, in order
    /// @param requests how many requests we sent in all
    /// @param journalAgrees whether our journal holds exactly the store's orders
    /// @param clockError what we took the store's clock for, less what it showed, when the order was fired
    public record Truth(
            List<Arrival> arrivals,
            List<PlacedOrder> orders,
            List<Duration> others,
            long requests,
            boolean journalAgrees,
            Duration clockError) {
        public Truth {
            arrivals = List.copyOf(arrivals);
            orders = List.copyOf(orders);
            others = List.copyOf(others);
        }
    }

    /// Exactly one order exists at the store, the journal knows it, and the buyer says so.
    public boolean good() {
        return ending instanceof Ending.Bought && truth.orders().size() == 1 && truth.journalAgrees();
    }

    /// From our accepted order's arrival at the store to the answer's first byte here: the way back, and the
    /// store's own time. Zero where nothing was accepted.
    public Duration acceptedAfterArrival() {
        var accepted = truth.arrivals().stream()
                .filter(arrival -> arrival.code().isPresent() && arrival.code().getAsInt() == 0)
                .findFirst();
        var answered = timeline.entries().stream()
                .map(entry -> entry.event())
                .filter(event -> event instanceof Event.Attempted attempt
                        && attempt.outcome().equals("ACCEPTED"))
                .map(event -> ((Event.Attempted) event).timing().endNanos())
                .findFirst();
        return accepted.isEmpty() || answered.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(answered.get() - openedNanos)
                        .minus(Duration.between(opened, accepted.get().arrivedAt()));
    }

    /// How long after the opening our order requests arrived; negative: before it.
    public List<Duration> lateness() {
        return truth.arrivals().stream()
                .map(arrival -> Duration.between(opened, arrival.arrivedAt()))
                .toList();
    }
}
