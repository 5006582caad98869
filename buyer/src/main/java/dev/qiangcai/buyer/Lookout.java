package dev.qiangcai.buyer;

import dev.qiangcai.buyer.plan.Pick;
import dev.qiangcai.buyer.time.Ticker;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.buyer.visit.Owner;
import dev.qiangcai.buyer.visit.Visit;
import dev.qiangcai.buyer.watch.Item;
import dev.qiangcai.buyer.watch.Watcher;
import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.Store;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/// Only looks at items, at the store's pace, and tells of every change. It needs no limits, and a profile that only
/// knows how to look will do; it logs in where the store will not show its goods otherwise.
///
/// Blocks its thread; interrupting it ends the watch. One watch at a time.
public final class Lookout {
    private static final double JITTER = 0.2;

    private final Store store;
    private final Timeline timeline;
    private final Ticker ticker = Ticker.system();
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Visit visit;
    private final Map<Item, Stock> last = new HashMap<>();

    /// @param settings what `{setting.…}` stands for
    public Lookout(Store store, Owner owner, Timeline timeline, Map<String, String> settings) {
        this.store = store;
        this.timeline = timeline;
        this.visit = new Visit(store, owner, Shelves.scope(settings), timeline, ticker);
    }

    /// One look at each.
    ///
    /// @return whether any of them can be bought now
    public boolean once(List<Pick> picks, BiConsumer<Item, Stock> changed) throws InterruptedException {
        return round(new Shelves(visit, timeline).find(picks), watcher(), changed);
    }

    /// Looks until the thread is interrupted.
    ///
    /// @param changed told of the first look at each item, and of every look that shows something else
    public void watch(List<Pick> picks, BiConsumer<Item, Stock> changed) throws InterruptedException {
        var items = new Shelves(visit, timeline).find(picks);
        var watcher = watcher();
        while (!Thread.interrupted()) {
            round(items, watcher, changed);
            // Give or take a fifth, so that many watchers do not fall into step.
            double share = 1 + JITTER * (2 * random.nextDouble() - 1);
            long pause = (long) (Shelves.interval(store).toNanos() * share);
            timeline.add(new Event.NextLook(Duration.ofNanos(pause)));
            ticker.parkUntil(ticker.nanos() + pause);
        }
        throw new InterruptedException("interrupted while watching");
    }

    private boolean round(List<Item> items, Watcher watcher, BiConsumer<Item, Stock> changed)
            throws InterruptedException {
        boolean any = false;
        for (var item : items) {
            var stock = watcher.look(item).stock();
            any |= stock instanceof Stock.Available;
            if (!stock.equals(last.put(item, stock))) {
                changed.accept(item, stock);
            }
        }
        return any;
    }

    private Watcher watcher() {
        return new Watcher(visit, timeline, ticker, random);
    }
}
