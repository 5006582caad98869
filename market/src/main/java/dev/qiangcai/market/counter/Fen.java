package dev.qiangcai.market.counter;

import java.math.BigDecimal;

/// An amount of money in whole fen, a hundredth of a yuan; never negative, never rounded.
public record Fen(long amount) implements Comparable<Fen> {
    public static final Fen ZERO = new Fen(0);

    public Fen {
        if (amount < 0) {
            throw new IllegalArgumentException("an amount is 0 fen or more, was " + amount);
        }
    }

    public static Fen of(long amount) {
        return new Fen(amount);
    }

    public Fen times(int count) {
        return new Fen(Math.multiplyExact(amount, (long) count));
    }

    public Fen plus(Fen other) {
        return new Fen(Math.addExact(amount, other.amount));
    }

    /// In yuan with two digits, such as `12.50`.
    public String yuan() {
        return BigDecimal.valueOf(amount, 2).toPlainString();
    }

    @Override
    public int compareTo(Fen other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return "¥" + yuan();
    }
}
