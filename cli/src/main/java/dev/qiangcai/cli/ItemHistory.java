package dev.qiangcai.cli;

import dev.qiangcai.buyer.pages.Sight;
import dev.qiangcai.buyer.storage.StorageException;
import dev.qiangcai.buyer.timeline.EventText;
import dev.qiangcai.buyer.watch.Item;
import dev.qiangcai.shop.Stock;
import java.net.URI;
import java.util.Optional;

/// Where the watch of a plan writes down what it sees, for `qiangcai history`. Each item stands under its page, or
/// under its store where it has none, with its number behind: `https://shop.example/eggs#EGG-30`.
///
/// @param book empty: it cannot be opened, and the watch goes on without
/// @param store the store's address
record ItemHistory(Optional<WatchBook.Open> book, URI store) implements AutoCloseable {
    static ItemHistory open(WatchBook book, Desk desk, URI store) {
        try {
            var open = book.join(desk, why -> desk.terminal().warn("watch.unwritten", why.sentence()));
            return new ItemHistory(Optional.of(open), store);
        } catch (StorageException broken) {
            desk.terminal().warn("watch.noHistory", broken.sentence());
            return new ItemHistory(Optional.empty(), store);
        }
    }

    void note(Item item, Stock stock) {
        var name =
                stock instanceof Stock.Available available ? available.title().orElse(item.name()) : item.name();
        var why = stock instanceof Stock.CannotTell(var reason) ? reason : EventText.stock(stock);
        book.ifPresent(open -> open.history().note(address(item), name, Sight.of(stock), why));
    }

    private String address(Item item) {
        return (item.url().startsWith("http") ? item.url() : store.toString()) + "#" + item.sku();
    }

    @Override
    public void close() {
        book.ifPresent(WatchBook.Open::close);
    }
}
