package dev.qiangcai.market.counter;

/// What comes of placing an order.
public sealed interface Placing permits Placing.Accepted, Refusal {
    /// The order stands; `again` where it stood before and only its answer is repeated.
    record Accepted(PlacedOrder order, boolean again) implements Placing {}
}
