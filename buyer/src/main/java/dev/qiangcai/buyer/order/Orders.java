package dev.qiangcai.buyer.order;

import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.buyer.storage.Storage;
import java.util.List;

/// The journal as its owner reads it: every purchase that was begun, the last one first.
///
/// It only looks, beside a buyer that may be under way: that one never waits for it. All threads may call.
///
/// ```java
/// try (var orders = Orders.open(new Site.Folder(state))) {
///     orders.latest(20).forEach(order -> show(order.state(), order.total()));
/// }
/// ```
public final class Orders implements AutoCloseable {
    private final Storage storage;

    private Orders(Storage storage) {
        this.storage = storage;
    }

    /// @throws dev.qiangcai.buyer.storage.StorageException when the journal cannot be read; it is left as it is
    public static Orders open(Site site) {
        return new Orders(Storage.open(site, OrderJournal.TABLES));
    }

    public List<Order> latest(int most) {
        return storage.look(handle -> IntentTable.dated(handle, most));
    }

    @Override
    public void close() {
        storage.close();
    }
}
