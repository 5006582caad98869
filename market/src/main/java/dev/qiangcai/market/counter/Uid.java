package dev.qiangcai.market.counter;

import static java.util.Objects.requireNonNull;

/// The number of one account.
public record Uid(String value) {
    public Uid {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
