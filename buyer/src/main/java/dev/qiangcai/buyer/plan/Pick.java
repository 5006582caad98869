package dev.qiangcai.buyer.plan;

/// One thing to buy, as its owner knows it.
public sealed interface Pick {
    /// By the name in the store's catalogue.
    record ByName(String name) implements Pick {}

    /// By the store's own number for it.
    record BySku(String sku) implements Pick {}
}
