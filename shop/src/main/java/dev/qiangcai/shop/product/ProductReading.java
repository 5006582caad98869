package dev.qiangcai.shop.product;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Stock;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What a product page says of its product, and how that is known.
///
/// @param name what the page calls it
/// @param price of one; empty where none is named, or several
/// @param currency of the price; empty where only a mark such as `$` is there and nothing tells whose
/// @param stock whether it can be bought
/// @param reason what decided about the stock
/// @param evidence all that was found, what contradicts the answer included
public record ProductReading(
        Optional<String> name,
        Optional<BigDecimal> price,
        Optional<Currency> currency,
        Stock stock,
        Sentence reason,
        List<Evidence> evidence) {
    public ProductReading {
        evidence = List.copyOf(evidence);
    }

    /// A reading that found nothing, because.
    public static ProductReading nothing(Sentence why) {
        return new ProductReading(
                Optional.empty(), Optional.empty(), Optional.empty(), new Stock.CannotTell(why), why, List.of());
    }

    /// Which of the four answers the stock is.
    public Availability availability() {
        return Availability.of(stock);
    }

    /// The price as plain decimals, with as many as its currency has.
    public Optional<String> plainPrice() {
        return price.map(amount -> {
            int least = currency.map(it -> Math.max(0, it.getDefaultFractionDigits()))
                    .orElse(amount.scale() > 0 ? 2 : 0);
            var plain = amount.stripTrailingZeros();
            return plain.setScale(Math.max(Math.max(plain.scale(), 0), least)).toPlainString();
        });
    }

    /// The stock in one word.
    public enum Availability {
        AVAILABLE,
        SOLD_OUT,
        NOT_OPEN,
        CANNOT_TELL;

        public static Availability of(Stock stock) {
            return switch (stock) {
                case Stock.Available _ -> AVAILABLE;
                case Stock.SoldOut _ -> SOLD_OUT;
                case Stock.NotOpen _ -> NOT_OPEN;
                case Stock.CannotTell _ -> CANNOT_TELL;
            };
        }
    }
}
