package dev.qiangcai.buyer;

import dev.qiangcai.buyer.order.Decision;
import dev.qiangcai.buyer.watch.Item;
import dev.qiangcai.guard.words.Sentence;

/// How a purchase ended.
public sealed interface Ending {
    /// Exactly one order exists at the store, and the journal knows it.
    ///
    /// @param confirmed whether the store's own list of orders shows it too; false where the list could not be had
    record Bought(Item item, Decision.Placed order, boolean confirmed) implements Ending {}

    /// Nothing was bought.
    record NotBought(Sentence why) implements Ending {}

    /// Only the owner can go on; whatever was sent is in the journal.
    record NeedsOwner(Sentence why) implements Ending {}
}
