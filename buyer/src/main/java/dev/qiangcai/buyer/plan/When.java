package dev.qiangcai.buyer.plan;

import java.time.Instant;

/// What starts the purchase.
public sealed interface When {
    /// The store opens at that time, on the store's clock.
    record Opening(Instant opensAt) implements When {}

    /// The store opens at a time that it announces itself.
    record AnnouncedOpening() implements When {}

    /// The item is back in stock, whenever that is.
    record Restock() implements When {}
}
