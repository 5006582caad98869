package dev.qiangcai.cli;

import dev.qiangcai.buyer.CatalogueSearch;
import dev.qiangcai.buyer.order.Order;
import dev.qiangcai.buyer.order.Orders;
import dev.qiangcai.buyer.plan.Setup;
import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.console.desk.Household;
import dev.qiangcai.guard.words.Sentence;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A household in one folder.
///
/// @param store the address of the only store
record Quarters(Path folder, Optional<URI> store) implements Household {
    @Override
    public Path plan() {
        return folder.resolve("qiangcai.yaml");
    }

    @Override
    public List<Order> orders(int most) {
        try (var orders = Orders.open(new Site.Folder(folder))) {
            return orders.latest(most);
        }
    }

    /// Takes nothing over: tells how much was pasted.
    @Override
    public List<Sentence> takeOver(String pasted) {
        return List.of(Sentence.of("dev.qiangcai.cli.words", "takeover.leftMore", pasted.length()));
    }

    /// Has nothing for sale.
    @Override
    public CatalogueSearch.Result search(Setup around, String wanted) {
        return new CatalogueSearch.Found(List.of(), 0);
    }

    @Override
    public Optional<URI> store(String profile) {
        return store;
    }
}
