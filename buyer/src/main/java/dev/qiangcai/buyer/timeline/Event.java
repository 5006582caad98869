package dev.qiangcai.buyer.timeline;

import dev.qiangcai.buyer.time.ClockEstimate;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.http.Timing;
import dev.qiangcai.shop.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One thing that happened on the way to an order.
public sealed interface Event {
    /// Whether it comes with every look, so that of many only the newest are of interest.
    default boolean routine() {
        return this instanceof Polled || this instanceof NextLook;
    }

    /// The session is usable; `fresh` when a login was needed for it.
    record LoggedIn(boolean fresh) implements Event {}

    /// The store's time is known this well.
    record ClockKept(ClockEstimate estimate) implements Event {}

    /// The catalogue was read and the wanted item found in it.
    record Resolved(String sku, String name, int catalogueSize) implements Event {}

    /// One look at an item.
    record Polled(String sku, Stock stock, Timing timing) implements Event {}

    /// No item could be had; they are looked at again after that pause.
    record NextLook(Duration pause) implements Event {}

    /// The opening is known; on the store's clock.
    record Announced(Instant opensAt) implements Event {}

    /// The order will leave at `fireNanos`, so that it arrives `guard` after the opening.
    record Scheduled(Instant opensAt, long fireNanos, Duration guard) implements Event {}

    /// A request that only keeps the way warm, so long before the opening.
    record Warmed(Duration before, Timing timing) implements Event {}

    /// The store named its price, and it is within the owner's limits.
    record Quoted(Money total, long count, Timing timing) implements Event {}

    /// One order request.
    ///
    /// @param number from 1
    /// @param intendedNanos when it should have left
    /// @param timing when it left, when the answer began, when it was decided
    /// @param outcome what the answer meant
    record Attempted(int number, long intendedNanos, Timing timing, String outcome) implements Event {}

    /// The store has our order.
    ///
    /// @param number the store's
    /// @param payBy until when it must be paid, on the store's clock
    /// @param payUrl where it is paid, as the store wrote it
    record Ordered(String item, String number, Money total, Optional<Instant> payBy, Optional<String> payUrl)
            implements Event {}

    /// The journal moved from one state to another.
    record Moved(String from, String to) implements Event {}

    /// Nothing to do for a while.
    record Waiting(Duration duration, Sentence why) implements Event {}

    /// Only the owner can go on.
    record Asked(Sentence what) implements Event {}
}
