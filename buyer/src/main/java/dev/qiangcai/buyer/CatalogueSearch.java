package dev.qiangcai.buyer;

import dev.qiangcai.buyer.time.Ticker;
import dev.qiangcai.buyer.watch.Catalogue;
import dev.qiangcai.buyer.watch.Item;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One look through a store's catalogue for its owner, who chooses. It logs nobody in, solves nothing and waits for no
/// pause: what stands in the way is told.
///
/// Blocks its thread for some seconds at most. It may send a few requests, at the store's pace.
public final class CatalogueSearch {
    private static final int MOST = 20;
    /// A store that wants to be left alone for longer than its pace is told of, not waited for.
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /// Each stock is a request of its own; those for which there is no time stay unknown.
    private static final Duration LOOKING = Duration.ofSeconds(3);

    private final Store store;
    private final Scope scope;
    private final Ticker ticker;

    /// @param settings what `{setting.…}` stands for
    public CatalogueSearch(Store store, Map<String, String> settings) {
        this(store, settings, Ticker.system());
    }

    CatalogueSearch(Store store, Map<String, String> settings, Ticker ticker) {
        this.store = store;
        this.scope = Shelves.scope(settings);
        this.ticker = ticker;
    }

    /// What came of it.
    public sealed interface Result {}

    /// @param offers in the store's order
    /// @param more how many others fit, too
    public record Found(List<Offer> offers, int more) implements Result {
        public Found {
            offers = List.copyOf(offers);
        }
    }

    /// It cannot be searched now.
    public record Unavailable(Sentence why) implements Result {}

    /// An item as its store offers it.
    ///
    /// @param stock empty: it was not asked for
    public record Offer(Item item, Optional<Stock> stock) {
        /// The price of one, as far as the store tells it.
        public Optional<Money> price() {
            var looked = stock.flatMap(
                    known -> known instanceof Stock.Available available ? available.price() : Optional.empty());
            return looked.or(() -> item.shown().money("price"));
        }
    }

    /// @param wanted words of a name, or a number; none: everything
    /// @throws dev.qiangcai.guard.words.SpokenException when the profile cannot ask, or the call was cancelled
    public Result find(String wanted) {
        if (!store.profile().steps().contains(Step.LIST)) {
            return unavailable("search.noList", name());
        }
        if (store.holdBack().compareTo(PATIENCE) > 0) {
            return pause();
        }
        boolean searched = store.profile().names(Step.LIST, "item").contains("wanted");
        var answer = store.perform(Step.LIST, searched ? scope.with("item", "wanted", wanted) : scope);
        if (!(answer.outcome() instanceof Outcome.Ok)) {
            return hindered(answer.outcome());
        }
        var catalogue = Catalogue.of(answer.rows());
        var items = searched ? catalogue.items() : catalogue.like(wanted);
        return new Found(offers(items.subList(0, Math.min(MOST, items.size()))), Math.max(0, items.size() - MOST));
    }

    private Result hindered(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Throttled _ -> pause();
            case Outcome.NeedsLogin _ -> unavailable("search.login", name());
            case Outcome.NeedsChallenge _ -> unavailable("search.challenge", name());
            case Outcome.Queued _ -> unavailable("search.queued", name());
            case Outcome.Unknown(var why, var _) -> unavailable("search.unclear", name(), why);
            default -> unavailable("search.unclear", name(), outcome.label());
        };
    }

    private Result pause() {
        return unavailable("search.pause", name(), Math.max(1, store.holdBack().toSeconds() + 1));
    }

    private List<Offer> offers(List<Item> items) {
        long until = ticker.nanos() + LOOKING.toNanos();
        boolean goesOn = store.profile().steps().contains(Step.ITEM);
        var offers = new ArrayList<Offer>();
        for (var item : items) {
            goesOn = goesOn && ticker.nanos() + store.holdBack().toNanos() < until;
            var look = goesOn ? Optional.of(store.perform(Step.ITEM, item.into(scope, 1))) : Optional.<Answer>empty();
            goesOn = goesOn && look.filter(CatalogueSearch::barred).isEmpty();
            offers.add(new Offer(item, look.map(Stock::of)));
        }
        return offers;
    }

    /// Whether the next look would fare no better.
    private static boolean barred(Answer look) {
        return switch (look.outcome()) {
            case Outcome.Throttled _,
                    Outcome.NeedsLogin _,
                    Outcome.NeedsChallenge _,
                    Outcome.Queued _,
                    Outcome.Unknown _ -> true;
            default -> false;
        };
    }

    private String name() {
        return store.profile().name();
    }

    private static Result unavailable(String key, Object... facts) {
        return new Unavailable(Sentence.of(Buyer.WORDS, key, facts));
    }
}
