package dev.qiangcai.shop.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/// An exact amount in one currency. Equality ignores trailing zeros: ¥12.5 is ¥12.50.
///
/// @param amount in the currency's main unit (yuan, not fen); at least the currency's own number of decimals
/// @param currency ISO 4217
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    public Money {
        Objects.requireNonNull(currency, "currency");
        var plain = amount.stripTrailingZeros();
        amount = plain.setScale(Math.max(plain.scale(), Math.max(0, currency.getDefaultFractionDigits())));
    }

    /// Money from whole minor units: 1250 fen are ¥12.50.
    public static Money ofMinor(long minor, Currency currency) {
        return new Money(BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits())), currency);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public Money times(long count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    public boolean moreThan(Money limit) {
        return compareTo(limit) > 0;
    }

    /// @throws IllegalArgumentException when the currencies differ: two currencies have no order
    @Override
    public int compareTo(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot compare " + this + " with " + other + ": two currencies");
        }
        return amount.compareTo(other.amount);
    }

    /// `12.50 CNY`
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
