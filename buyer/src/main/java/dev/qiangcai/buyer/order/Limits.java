package dev.qiangcai.buyer.order;

import dev.qiangcai.shop.money.Money;

/// The most that the owner lets one order cost and hold. Nothing is bought above any of them.
///
/// @param unit the highest price of one piece
/// @param count the most pieces
/// @param total the most that the whole order may cost, fees and delivery included
public record Limits(Money unit, long count, Money total) {
    public Limits {
        if (!unit.currency().equals(total.currency())) {
            throw new IllegalArgumentException("limits need one currency, had " + unit + " and " + total);
        }
        if (count < 1) {
            throw new IllegalArgumentException("the count limit must be 1 or more, was " + count);
        }
    }

    /// What became of a check.
    public sealed interface Check {
        record Within() implements Check {}

        /// @param which the limit that the quote breaks
        /// @param quoted what the store asks
        /// @param allowed what the owner allows
        record Exceeded(Which which, String quoted, String allowed) implements Check {}
    }

    /// The limits, in the order in which they are checked.
    public enum Which {
        /// The store would sell another number of pieces than was asked for, or more than allowed.
        COUNT,
        /// The store's amounts are in another currency than the limits.
        CURRENCY,
        UNIT,
        TOTAL
    }

    /// Compares a quote with these limits, in exact decimals.
    ///
    /// @param wanted the pieces that were asked for: a quote for any other number is refused
    public Check check(Quote quote, long wanted) {
        if (quote.count() != wanted) {
            return new Check.Exceeded(Which.COUNT, Long.toString(quote.count()), Long.toString(wanted));
        }
        if (quote.count() > count) {
            return new Check.Exceeded(Which.COUNT, Long.toString(quote.count()), Long.toString(count));
        }
        if (!quote.total().currency().equals(total.currency())
                || !quote.unit().currency().equals(unit.currency())) {
            var foreign = quote.total().currency().equals(total.currency()) ? quote.unit() : quote.total();
            return new Check.Exceeded(Which.CURRENCY, foreign.toString(), total.toString());
        }
        if (quote.unit().moreThan(unit)) {
            return new Check.Exceeded(Which.UNIT, quote.unit().toString(), unit.toString());
        }
        return quote.total().moreThan(total)
                ? new Check.Exceeded(Which.TOTAL, quote.total().toString(), total.toString())
                : new Check.Within();
    }
}
