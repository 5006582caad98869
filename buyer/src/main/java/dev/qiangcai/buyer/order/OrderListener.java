package dev.qiangcai.buyer.order;

import dev.qiangcai.shop.Answer;

/// Hears what an [Ordering] does, on its thread: be quick, and do not throw.
public interface OrderListener {
    /// Hears nothing.
    OrderListener NONE = new OrderListener() {};

    /// A change of state is on disk.
    default void moved(Transition transition) {}

    /// The store answered a quote, order or orders step; its timing is that of the request. For an order, the answer
    /// is not on disk yet.
    default void answered(Answer answer) {}
}
