package dev.qiangcai.market.counter;

import java.time.Instant;
import java.util.Optional;

/// One item as a shopper sees it now. `version` grows with every change that a shopper could see, but for the opening,
/// which shows in `state`.
public record Listing(Item item, int stock, State state, Optional<Instant> opensAt, long version) {
    /// Whether it can be bought.
    public enum State {
        NOT_OPEN,
        OPEN,
        SOLD_OUT
    }

    public Sku sku() {
        return item.sku();
    }

    public Fen price() {
        return item.price();
    }

    /// A text that differs whenever the listing does.
    public String edition() {
        return version + "-" + state.name();
    }
}
