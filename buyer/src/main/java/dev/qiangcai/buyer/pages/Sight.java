package dev.qiangcai.buyer.pages;

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

    /// The price as people write it, such as `12.50 EUR`.
    public Optional<String> priced() {
        return price.map(amount -> amount + currency.map(code -> " " + code).orElse(""));
    }
}
