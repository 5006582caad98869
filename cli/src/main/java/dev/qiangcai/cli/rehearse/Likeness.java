package dev.qiangcai.cli.rehearse;

import dev.qiangcai.buyer.plan.Ceiling;
import dev.qiangcai.buyer.plan.Pick;
import dev.qiangcai.buyer.plan.Purchase;
import dev.qiangcai.buyer.plan.When;
import dev.qiangcai.market.counter.Assortment;
import dev.qiangcai.market.counter.Fen;
import dev.qiangcai.market.counter.Item;
import dev.qiangcai.market.counter.Sku;
import dev.qiangcai.shop.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// A purchase of the owner's as the practice store can play it: the same items, count, limits and guard. The amounts
/// are the practice store's money, and what waits for an opening waits for the one that the practice store announces.
record Likeness(Purchase real) {
    private static final int FEN_DIGITS = 2;

    /// What the store sells: the items, each at the dearest price that the limits allow, before what it has anyway.
    Assortment shelves(Assortment usual) {
        var first = usual.first();
        var items = new ArrayList<Item>();
        for (var pick : picks()) {
            int stock = Math.max(first.stock(), 2 * real.count());
            items.add(new Item(sku(pick, items.size()), name(pick), name(pick), price(), stock, real.count(), true));
        }
        usual.items().stream()
                .skip(1)
                .filter(item -> items.stream()
                        .noneMatch(ours ->
                                ours.sku().equals(item.sku()) || ours.name().equals(item.name())))
                .forEach(items::add);
        return usual.withItems(items);
    }

    Purchase purchase(Currency currency, Duration patience) {
        return new Purchase(
                picks(),
                real.count(),
                new Ceiling(
                        money(real.ceiling().unitPrice(), currency),
                        money(real.ceiling().total(), currency)),
                real.when() instanceof When.Restock ? real.when() : new When.AnnouncedOpening(),
                patience,
                real.guard());
    }

    /// A number that the practice store cannot spell becomes a name.
    private List<Pick> picks() {
        return real.items().stream()
                .map(pick -> pick instanceof Pick.BySku(var sku) && !Sku.fits(sku) ? new Pick.ByName(sku) : pick)
                .distinct()
                .toList();
    }

    private static String name(Pick pick) {
        return switch (pick) {
            case Pick.ByName(var name) -> name;
            case Pick.BySku(var sku) -> sku;
        };
    }

    private static Sku sku(Pick pick, int number) {
        return new Sku(pick instanceof Pick.BySku(var sku) ? sku : "planned-" + number);
    }

    private Fen price() {
        var unit = real.ceiling().unitPrice().amount();
        var share =
                real.ceiling().total().amount().divide(BigDecimal.valueOf(real.count()), FEN_DIGITS, RoundingMode.DOWN);
        var fen = unit.min(share).movePointRight(FEN_DIGITS).setScale(0, RoundingMode.DOWN);
        return Fen.of(Math.max(1, fen.longValueExact()));
    }

    private static Money money(Money planned, Currency currency) {
        return new Money(planned.amount().setScale(FEN_DIGITS, RoundingMode.DOWN), currency);
    }
}
