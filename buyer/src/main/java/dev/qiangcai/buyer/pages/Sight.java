package dev.qiangcai.buyer.pages;

import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.product.ProductReading;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.util.Currency;
import java.util.Optional;

/// What of a reading is news when it changes.
///
/// @param availability the stock in one word
/// @param price plain decimals; empty where none is named
/// @param currency of the price, ISO 4217
/// @param blind the key of the sentence that says why nothing can be told; empty where something can
public record Sight(
        Availability availability, Optional<String> price, Optional<String> currency, Optional<String> blind) {
    public static Sight of(ProductReading reading) {
        boolean blind = reading.availability() == Availability.CANNOT_TELL;
        return new Sight(
                reading.availability(),
                reading.plainPrice(),
                reading.currency().map(Currency::getCurrencyCode),
                Optional.of(reading.reason().key()).filter(_ -> blind));
    }

    /// Of an item that a profile reads.
    public static Sight of(Stock stock) {
        var price = stock instanceof Stock.Available available ? available.price() : Optional.<Money>empty();
        var blind = stock instanceof Stock.CannotTell(var why) ? Optional.of(why.key()) : Optional.<String>empty();
        return new Sight(
                Availability.of(stock),
                price.map(money -> money.amount().toPlainString()),
                price.map(money -> money.currency().getCurrencyCode()),
                blind);
    }

    /// The price as people write it, such as `12.50 EUR`.
    public Optional<String> priced() {
        return price.map(amount -> amount + currency.map(code -> " " + code).orElse(""));
    }
}
