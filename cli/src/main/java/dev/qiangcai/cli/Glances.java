package dev.qiangcai.cli;

import dev.qiangcai.buyer.pages.Sight;
import dev.qiangcai.buyer.watch.Item;
import dev.qiangcai.console.live.Shelf;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.product.ProductReading;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What was seen of items and of pages, as the console's board shows it.
final class Glances {
    private Glances() {}

    static Shelf.Look of(Item item, Stock stock, Instant at) {
        var price = stock instanceof Stock.Available available ? available.price() : Optional.<Money>empty();
        var title = stock instanceof Stock.Available available ? available.title() : Optional.<String>empty();
        return new Shelf.Look(
                id(item.sku()),
                Optional.of(title.orElse(item.name())),
                Optional.of(item.url()).filter(url -> url.startsWith("http")),
                price.map(Money::toString),
                price.map(money -> money.amount().doubleValue()),
                state(stock),
                at);
    }

    static Shelf.Look of(URI page, ProductReading reading, Instant at) {
        return new Shelf.Look(
                id(page.toString()),
                reading.name(),
                Optional.of(page.toString()),
                Sight.of(reading).priced(),
                reading.price().map(BigDecimal::doubleValue),
                new Shelf.State(
                        reading.availability(),
                        Optional.of(reading.reason()).filter(_ -> reading.availability() == Availability.CANNOT_TELL)),
                at);
    }

    /// What was seen before this run.
    static Shelf.Look of(URI page, Sight sight, Instant at) {
        return new Shelf.Look(
                id(page.toString()),
                Optional.empty(),
                Optional.of(page.toString()),
                sight.priced(),
                sight.price().map(Double::valueOf),
                new Shelf.State(sight.availability(), Optional.empty()),
                at);
    }

    /// A page whose host does not answer.
    static Shelf.Look away(URI page, Sentence why, Instant at) {
        return new Shelf.Look(
                id(page.toString()),
                Optional.empty(),
                Optional.of(page.toString()),
                Optional.empty(),
                Optional.empty(),
                new Shelf.State(Availability.CANNOT_TELL, Optional.of(why)),
                at);
    }

    private static Shelf.State state(Stock stock) {
        var why = stock instanceof Stock.CannotTell(var reason) ? Optional.of(reason) : Optional.<Sentence>empty();
        return new Shelf.State(Availability.of(stock), why);
    }

    /// The page finds a row again by it; what a store calls its goods may hold anything.
    private static String id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
