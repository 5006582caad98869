package dev.qiangcai.guard.flags;

import java.util.Objects;

/// One figure that the application needs, and who says so.
///
/// @param amount a count, or bytes
public record Need(long amount, Origin origin) {
    public Need {
        Objects.requireNonNull(origin, "origin");
        if (amount < 0) {
            throw new IllegalArgumentException("amount must be 0 or more, was " + amount);
        }
    }

    static Need guessed(double amount) {
        return new Need((long) amount, Origin.GUESSED);
    }
}
