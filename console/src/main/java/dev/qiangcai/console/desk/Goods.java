package dev.qiangcai.console.desk;

import dev.qiangcai.buyer.CatalogueSearch;
import dev.qiangcai.buyer.timeline.EventText;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.money.Money;
import java.util.Optional;

/// What the owner searches the store's goods for, and what came of it.
///
/// @param result empty: nothing was searched for
public record Goods(String wanted, Optional<CatalogueSearch.Result> result) {
    static final Goods UNASKED = new Goods("");

    Goods(String wanted) {
        this(wanted, Optional.empty());
    }

    /// Whether and why not it can be bought, as far as it was asked for.
    public static Optional<Sentence> stock(CatalogueSearch.Offer offer) {
        return offer.stock().map(EventText::stock);
    }

    /// The price as a limit is written.
    public static Optional<String> limit(CatalogueSearch.Offer offer) {
        return offer.price().map(Money::amount).map(amount -> amount.toPlainString());
    }
}
