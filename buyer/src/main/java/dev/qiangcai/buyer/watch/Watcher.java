package dev.qiangcai.buyer.watch;

import dev.qiangcai.buyer.time.Ticker;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.buyer.visit.Visit;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Looks at items in turn until one can be ordered, or until the store says when it will open.
///
/// Never faster than the store's pace, which the store object keeps; two rounds begin `interval` apart, give
/// or take a fifth, so that many watchers do not fall into step. One thread at a time.
public final class Watcher {
    private static final String WORDS = "dev.qiangcai.buyer.words";
    private static final int BLIND_LOOKS = 5;
    private static final double JITTER = 0.2;

    private final Visit visit;
    private final Timeline timeline;
    private final Ticker ticker;
    private final RandomGenerator random;
    /// Looks in a row that could not tell, by SKU.
    private final Map<String, Integer> blind = new HashMap<>();

    public Watcher(Visit visit, Timeline timeline, Ticker ticker, RandomGenerator random) {
        this.visit = visit;
        this.timeline = timeline;
        this.ticker = ticker;
        this.random = random;
    }

    /// One look at one item.
    ///
    /// @param item as it is shown now
    public record Look(Item item, Stock stock) {}

    /// Watches until there is something to do. What can be had now comes before what is announced, and the earliest
    /// opening before later ones.
    ///
    /// @param items any one of these, in the owner's order
    /// @param interval from the beginning of one round to that of the next
    /// @param untilNanos when to give up, on the ticker
    /// @param announcements whether an announced opening ends the watch
    public Sighting watch(List<Item> items, Duration interval, long untilNanos, boolean announcements)
            throws InterruptedException {
        while (untilNanos - ticker.nanos() > 0) {
            long began = ticker.nanos();
            var sighting = round(items, announcements);
            if (sighting.isPresent()) {
                return sighting.get();
            }
            long pause = (long) (interval.toNanos() * (1 + JITTER * (2 * random.nextDouble() - 1)));
            // From look to look, whatever an answer takes; but a store that takes long gets a rest as well.
            long next = Math.max(began + pause, ticker.nanos() + pause / 2);
            timeline.add(new Event.NextLook(Duration.ofNanos(next - ticker.nanos())));
            ticker.parkUntil(untilNanos - next < 0 ? untilNanos : next);
        }
        return new Sighting.GaveUp();
    }

    private Optional<Sighting> round(List<Item> items, boolean announcements) throws InterruptedException {
        var announced = Optional.<Sighting.Announced>empty();
        for (var item : items) {
            var look = look(item);
            switch (look.stock()) {
                case Stock.Available available -> {
                    return Optional.of(new Sighting.InStock(look.item(), available));
                }
                case Stock.NotOpen(var opensAt) ->
                    announced =
                            earlier(announced, opensAt.map(opening -> new Sighting.Announced(look.item(), opening)));
                case Stock.SoldOut _, Stock.CannotTell _ -> {}
            }
        }
        return announced.filter(_ -> announcements).map(opening -> opening);
    }

    private static Optional<Sighting.Announced> earlier(
            Optional<Sighting.Announced> one, Optional<Sighting.Announced> other) {
        return Stream.concat(one.stream(), other.stream()).min(Comparator.comparing(Sighting.Announced::opensAt));
    }

    /// One look at one item.
    public Look look(Item item) throws InterruptedException {
        var answer = visit.perform(Step.ITEM, scope -> item.into(scope, 1));
        var stock = Stock.of(answer);
        timeline.add(new Event.Polled(item.sku(), stock, answer.timing()));
        complainIfBlind(item, stock);
        return new Look(item.seen(answer.reads()), stock);
    }

    private void complainIfBlind(Item item, Stock stock) {
        if (!(stock instanceof Stock.CannotTell(var why))) {
            blind.remove(item.sku());
        } else if (blind.merge(item.sku(), 1, Integer::sum) == BLIND_LOOKS) {
            timeline.add(new Event.Waiting(Duration.ZERO, Sentence.of(WORDS, "watch.blind", BLIND_LOOKS, why)));
        }
    }
}
