package dev.qiangcai.market.counter;

import java.util.Optional;

/// What an account wants a quote for. Without a slot the order takes the first that has room.
public record Wish(Uid uid, Sku sku, int count, Optional<String> slot) {
    public Wish {
        if (count < 1 || count > Counter.MOST_PIECES) {
            throw new IllegalArgumentException("count must be 1 to " + Counter.MOST_PIECES + ", was " + count);
        }
    }
}
