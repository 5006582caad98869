package dev.qiangcai.buyer.watch;

import dev.qiangcai.shop.Stock;
import java.time.Instant;

/// What a watch ended with.
public sealed interface Sighting {
    /// The item is not open yet, and the store says when it will be, on its own clock.
    record Announced(Item item, Instant opensAt) implements Sighting {}

    /// The item can be ordered now.
    record InStock(Item item, Stock.Available stock) implements Sighting {}

    /// The time that the owner gave ran out.
    record GaveUp() implements Sighting {}
}
