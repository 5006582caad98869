package dev.qiangcai.buyer.order;

import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.page.Readings;
import java.math.BigDecimal;
import java.util.Optional;

/// What the store would sell, and for how much. `toString` leaves out the token.
///
/// @param unit the price of one piece
/// @param total what the whole order costs
/// @param count how many pieces
/// @param reads everything the quote said, for the order's templates
public record Quote(Money unit, Money total, long count, Readings reads) {
    /// A quote as far as it could be read.
    sealed interface Reading {
        record Clear(Quote quote) implements Reading {}

        /// @param missing the name of the value that is not there or makes no sense
        record Unclear(String missing) implements Reading {}
    }

    /// Reads a quote; nothing in it is guessed. A quote without a unit price takes the one that the item showed.
    ///
    /// @param itemPrice the item's own price, where its step read one
    static Reading read(Readings reads, Optional<Money> itemPrice) {
        var total = reads.money("total");
        var unit = reads.money("unit").or(() -> itemPrice);
        var count = reads.whole("count");
        if (total.isEmpty() || negative(total.get())) {
            return new Reading.Unclear("total");
        }
        if (count.isEmpty()) {
            return new Reading.Unclear("count");
        }
        return unit.isEmpty() || negative(unit.get())
                ? new Reading.Unclear("unit")
                : new Reading.Clear(new Quote(unit.get(), total.get(), count.getAsLong(), reads));
    }

    /// What names this quote at the store, where it has such a name.
    Optional<String> token() {
        return reads.text("token");
    }

    private static boolean negative(Money money) {
        return money.amount().compareTo(BigDecimal.ZERO) < 0;
    }

    @Override
    public String toString() {
        return count + " × " + unit + " = " + total;
    }
}
