package dev.qiangcai.market.counter;

/// What comes of laying something into a cart.
public sealed interface Carting permits Carting.Carted, Refusal {
    /// The cart as it is now.
    record Carted(Cart cart) implements Carting {}
}
