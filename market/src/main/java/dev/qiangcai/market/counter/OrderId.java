package dev.qiangcai.market.counter;

import static java.util.Objects.requireNonNull;

/// The number of one order.
public record OrderId(String value) {
    public OrderId {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
