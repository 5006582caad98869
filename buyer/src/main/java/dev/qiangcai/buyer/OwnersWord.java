package dev.qiangcai.buyer;

import dev.qiangcai.buyer.order.OrderId;

/// What the owner, who has looked at the store, says of an order that nobody else can tell of.
public sealed interface OwnersWord {
    /// Nothing yet.
    record Silent() implements OwnersWord {}

    /// The order is there.
    record Found(OrderId order) implements OwnersWord {}

    /// There is no order: the purchase may be started again.
    record NoOrder() implements OwnersWord {}
}
