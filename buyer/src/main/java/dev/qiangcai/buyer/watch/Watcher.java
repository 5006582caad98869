package dev.qiangcai.buyer.watch;

import dev.qiangcai.buyer.time.Ticker;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.buyer.visit.Visit;
import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.profile.Step;
import dev.qiangcai.shop.words.Sentence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Looks at items in turn until one can be ordered, or until the store says when it will open.
///
/// Never faster than the store's pace, which the store object keeps; between two rounds it waits `interval`, give
/// or take a
/// fifth, so that many watchers do not fall into step. One thread at a time.
public final class Watcher {
    private static final String WORDS = "dev.qiangcai.buyer.words";
    private static final int BLIND_LOOKS = 5;
    private static final double JITTER = 0.2;

    private final Visit visit;
    private final Timeline timeline;
    private final Ticker ticker;
    private final RandomGenerator random;
    private int blind;

    public Watcher(Visit visit, Timeline timeline, Ticker ticker, RandomGenerator random) {
        this.visit = visit;
        this.timeline = timeline;
        this.ticker = ticker;
        this.random = random;
    }

    /// Watches until there is something to do.
    ///
    /// @param items any one of these, in the owner's order
    /// @param interval between two rounds
    /// @param untilNanos when to give up, on the ticker
    /// @param announcements whether an announced opening ends the watch
    public Sighting watch(List<Item> items, Duration interval, long untilNanos, boolean announcements)
            throws InterruptedException {
        while (ticker.nanos() < untilNanos) {
            for (var item : items) {
                var sighting = sighting(item, look(item), announcements);
                if (sighting.isPresent()) {
                    return sighting.get();
                }
            }
            long pause = (long) (interval.toNanos() * (1 + JITTER * (2 * random.nextDouble() - 1)));
            ticker.parkUntil(Math.min(untilNanos, ticker.nanos() + pause));
        }
        return new Sighting.GaveUp();
    }

    /// One look at one item.
    public Stock look(Item item) throws InterruptedException {
        var answer = visit.perform(Step.ITEM, item.into(visit.scope(), 1));
        var stock = Stock.of(answer);
        timeline.add(new Event.Polled(item.sku(), stock, answer.timing()));
        complainIfBlind(stock);
        return stock;
    }

    private static Optional<Sighting> sighting(Item item, Stock stock, boolean announcements) {
        return switch (stock) {
            case Stock.Available available -> Optional.of(new Sighting.InStock(item, available));
            case Stock.NotOpen notOpen ->
                announcements
                        ? notOpen.opensAt().map(opensAt -> new Sighting.Announced(item, opensAt))
                        : Optional.empty();
            case Stock.SoldOut _, Stock.CannotTell _ -> Optional.empty();
        };
    }

    private void complainIfBlind(Stock stock) {
        blind = stock instanceof Stock.CannotTell ? blind + 1 : 0;
        if (stock instanceof Stock.CannotTell cannot && blind == BLIND_LOOKS) {
            timeline.add(
                    new Event.Waiting(Duration.ZERO, Sentence.of(WORDS, "watch.blind", BLIND_LOOKS, cannot.why())));
        }
    }
}
