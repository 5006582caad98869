package dev.qiangcai.cli;

import dev.qiangcai.buyer.CatalogueSearch;
import dev.qiangcai.buyer.order.Order;
import dev.qiangcai.buyer.plan.Setup;
import dev.qiangcai.buyer.storage.StateFolderBusy;
import dev.qiangcai.console.desk.Household;
import dev.qiangcai.console.desk.Practice;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Store;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the console may look into: the plan that the command works by, and that plan's journal.
///
/// @param practice empty: the command has something else to do
record OwnersHousehold(Desk desk, PlanOptions options, Optional<Practice> practice) implements Household {
    /// A search that only reads may ask three times.
    private static final Duration SEARCH_TIMEOUT = Duration.ofSeconds(5);

    @Override
    public Path plan() {
        return options.fileOrNew();
    }

    @Override
    public List<Order> orders(int most) {
        try (var orders = premises().orders(desk.masks())) {
            return orders.latest(most);
        }
    }

    @Override
    public Optional<URI> store(String profile) {
        return premises().address(profile);
    }

    /// The folder's lock keeps a buyer away, whose session and pace a search would disturb.
    @Override
    public CatalogueSearch.Result search(Setup around, String wanted) {
        var premises = new Premises(around);
        try (var _ = premises.lock();
                var store = Store.open(premises.profile(), premises.settings().withTimeout(SEARCH_TIMEOUT))) {
            return new CatalogueSearch(store, around.store().settings()).find(wanted);
        } catch (StateFolderBusy _) {
            return new CatalogueSearch.Unavailable(
                    Sentence.of("dev.qiangcai.buyer.words", "search.busy", around.state()));
        }
    }

    @Override
    public List<Sentence> takeOver(String pasted) {
        return new SessionTakeover(desk, premises()).take(pasted).said();
    }

    /// Read anew each time: the plan may just have been written.
    private Premises premises() {
        return new Premises(options.setup());
    }
}
