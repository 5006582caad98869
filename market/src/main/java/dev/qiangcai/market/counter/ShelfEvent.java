package dev.qiangcai.market.counter;

import java.time.Duration;

/// Something planned for one item, so long after the opening time (or before it, where negative).
public sealed interface ShelfEvent {
    Duration after();

    Sku sku();

    /// The price becomes another.
    record Reprice(Duration after, Sku sku, Fen price) implements ShelfEvent {}

    /// More pieces are laid out.
    record Restock(Duration after, Sku sku, int pieces) implements ShelfEvent {
        public Restock {
            if (pieces < 1) {
                throw new IllegalArgumentException("a restock of " + sku + " needs 1 piece or more, was " + pieces);
            }
        }
    }
}
