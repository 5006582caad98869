package dev.qiangcai.buyer;

import dev.qiangcai.buyer.order.AccountKey;
import dev.qiangcai.buyer.order.Intent;
import dev.qiangcai.buyer.order.OrderJournal;
import dev.qiangcai.buyer.plan.When;
import dev.qiangcai.buyer.storage.Turn;
import dev.qiangcai.buyer.time.Anchor;
import dev.qiangcai.buyer.time.ClockEstimate;
import dev.qiangcai.buyer.time.StoreClock;
import dev.qiangcai.buyer.time.Ticker;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.buyer.visit.NeedsOwner;
import dev.qiangcai.buyer.visit.Owner;
import dev.qiangcai.buyer.visit.Secrets;
import dev.qiangcai.buyer.visit.Visit;
import dev.qiangcai.buyer.watch.Item;
import dev.qiangcai.buyer.watch.Sighting;
import dev.qiangcai.buyer.watch.Watcher;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.http.Cancelled;
import dev.qiangcai.shop.page.Value;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Runs one errand at one store: logs in, keeps the store's time, finds the item, waits, orders once, and
/// looks whether the order is there.
///
/// ```java
/// try (var store = Store.open(profile, settings); var journal = OrderJournal.open(folder, InstantSource.system())) {
///     var ending = new Buyer(store, journal, owner, timeline).run(errand);
/// }
/// ```
/// Blocks its thread; interrupting it stops whatever is under way, and the journal then knows how far it
/// had come. One errand at a time.
public final class Buyer {
    static final String WORDS = "dev.qiangcai.buyer.words";
    private static final int CLOCK_LOOKS = 12;
    /// Who aims at no moment wants the store's time to the second, to know an order by; a countdown refines it.
    private static final int LOOKS_WITHOUT_AIM = 2;

    /// How soon a purchase is taken over from a process that is gone.
    private static final Duration BETWEEN_TURNS = Duration.ofMillis(200);

    private static final Duration UNREAD_BOUND = Duration.ofSeconds(1);

    private final Store store;
    private final OrderJournal journal;
    private final Owner owner;
    private final Timeline timeline;
    private final Ticker ticker;

    public Buyer(Store store, OrderJournal journal, Owner owner, Timeline timeline) {
        this(store, journal, owner, timeline, Ticker.system());
    }

    /// A buyer that waits as that ticker does.
    Buyer(Store store, OrderJournal journal, Owner owner, Timeline timeline, Ticker ticker) {
        this.ticker = ticker;
        this.store = store;
        this.journal = journal;
        this.owner = owner;
        this.timeline = timeline;
    }

    /// Runs the errand to its end.
    ///
    /// @throws dev.qiangcai.guard.words.SpokenException when something is missing or broken before
    ///     anything was sent
    public Ending run(Errand errand) throws InterruptedException {
        try {
            return visit(errand);
        } catch (NeedsOwner needed) {
            timeline.add(new Event.Asked(needed.sentence()));
            return new Ending.NeedsOwner(needed.sentence());
        } catch (Cancelled stopped) {
            throw interrupted(stopped);
        }
    }

    /// An interrupt that reached a socket is still an interrupt; a store that was closed is not.
    private static InterruptedException interrupted(Cancelled stopped) {
        if (!Thread.interrupted()) {
            throw stopped;
        }
        var interrupted = new InterruptedException("interrupted while speaking to the store");
        interrupted.initCause(stopped);
        return interrupted;
    }

    /// Looks after what earlier runs of the errand left, and starts nothing new: an order that was, or may have been,
    /// sent is looked for at the store. Empty: there is none.
    ///
    /// @param word what the owner says of an order that the store cannot tell of
    /// @throws dev.qiangcai.guard.words.SpokenException when something is missing or broken
    public Optional<Ending> takeUp(Errand errand, OwnersWord word) throws InterruptedException {
        if (journal.ordered(store.profile().id(), errand.name()).isEmpty()) {
            return Optional.empty();
        }
        try {
            return lookAfter(errand, word);
        } catch (NeedsOwner needed) {
            timeline.add(new Event.Asked(needed.sentence()));
            return Optional.of(new Ending.NeedsOwner(needed.sentence()));
        } catch (Cancelled stopped) {
            throw interrupted(stopped);
        }
    }

    private Optional<Ending> lookAfter(Errand errand, OwnersWord word) throws InterruptedException {
        var scope = scope(errand.settings());
        var account = account(scope);
        try (var _ = turn(errand, account)) {
            var ours = journal.ordered(store.profile().id(), errand.name()).stream()
                    .map(Intent::wanted)
                    .filter(wanted -> wanted.account().equals(account))
                    .findFirst();
            if (ours.isEmpty()) {
                return Optional.empty();
            }
            var visit = newVisit(scope);
            visit.enter();
            var pursuit = new Pursuit(room(visit), errand, account, keepTime(LOOKS_WITHOUT_AIM));
            return pursuit.takeUp(Item.of(ours.get().sku(), ours.get().name()), word);
        }
    }

    /// Waits until no other process goes after this purchase: it would take what that one has under way for what a
    /// crash has left.
    private Turn turn(Errand errand, AccountKey account) throws InterruptedException {
        var turn = journal.turn(store.profile().id(), account, errand.name());
        try {
            if (!turn.mine()) {
                timeline.add(new Event.Waiting(Duration.ZERO, Sentence.of(WORDS, "buyer.standingBy", errand.name())));
                do {
                    ticker.parkUntil(ticker.nanos() + BETWEEN_TURNS.toNanos());
                } while (!turn.mine());
            }
            return turn;
        } catch (InterruptedException | RuntimeException stopped) {
            turn.close();
            throw stopped;
        }
    }

    /// Only logs in, so that the session is there when it matters.
    ///
    /// @param settings what `{setting.…}` stands for
    public void logIn(Map<String, String> settings) throws InterruptedException {
        newVisit(scope(settings)).enter();
    }

    private Ending visit(Errand errand) throws InterruptedException {
        var scope = scope(errand.settings());
        var account = account(scope);
        try (var _ = turn(errand, account)) {
            return visit(errand, scope, account);
        }
    }

    private Ending visit(Errand errand, Scope scope, AccountKey account) throws InterruptedException {
        var visit = newVisit(scope);
        visit.enter();
        boolean aims = !(errand.purchase().when() instanceof When.Restock);
        var clock = keepTime(aims ? CLOCK_LOOKS : LOOKS_WITHOUT_AIM);
        var items = new Shelves(visit, timeline).find(errand.purchase().items());
        chooseSlot(visit);
        var pursuit = new Pursuit(room(visit), errand, account, clock);
        var earlier = pursuit.takeUp(items.getFirst(), new OwnersWord.Silent());
        return earlier.isPresent() ? earlier.get() : buyAny(errand, items, visit, pursuit);
    }

    private Ending buyAny(Errand errand, List<Item> items, Visit visit, Pursuit pursuit) throws InterruptedException {
        var watcher = new Watcher(visit, timeline, ticker, RandomGenerator.getDefault());
        boolean announcements = !(errand.purchase().when() instanceof When.Restock);
        var sighting = errand.purchase().when() instanceof When.Opening(var opensAt)
                ? atOwnersTime(watcher.look(items.getFirst()), opensAt)
                : watcher.watch(items, Shelves.interval(store), pursuit.deadline(), announcements);
        while (true) {
            var end = pursue(sighting, pursuit);
            if (end.isPresent()) {
                return end.get();
            }
            // It may have been the slot that was full.
            chooseSlot(visit);
            sighting = watcher.watch(items, Shelves.interval(store), pursuit.deadline(), announcements);
        }
    }

    private Optional<Ending> pursue(Sighting sighting, Pursuit pursuit) throws InterruptedException {
        return switch (sighting) {
            case Sighting.Announced(var item, var opensAt) -> {
                timeline.add(new Event.Announced(opensAt));
                yield pursuit.atOpening(item, opensAt);
            }
            case Sighting.InStock(var item, var _) -> pursuit.now(item);
            case Sighting.GaveUp() -> Optional.of(new Ending.NotBought(Sentence.of(WORDS, "buyer.gaveUp")));
        };
    }

    /// The owner's own opening time needs no watching; but the store knows better when it opens.
    private static Sighting atOwnersTime(Watcher.Look look, Instant opensAt) {
        var told = look.stock() instanceof Stock.NotOpen(var announced) ? announced : Optional.<Instant>empty();
        return new Sighting.Announced(look.item(), told.orElse(opensAt));
    }

    /// A store without a clock is taken to keep this machine's time, give or take a second.
    private ClockEstimate keepTime(int looks) throws InterruptedException {
        if (store.profile().clock().isEmpty()) {
            timeline.add(new Event.Waiting(Duration.ZERO, Sentence.of(WORDS, "buyer.noClock")));
            return ClockEstimate.unread(Anchor.now(InstantSource.system(), ticker), UNREAD_BOUND);
        }
        var estimate = StoreClock.of(store).estimate(looks);
        timeline.add(new Event.ClockKept(estimate));
        return estimate;
    }

    /// The first free delivery slot, where the store has slots; without one the store chooses.
    private void chooseSlot(Visit visit) throws InterruptedException {
        if (store.profile().steps().contains(Step.SLOTS)) {
            var answer = visit.insist(Step.SLOTS);
            if (answer.outcome() instanceof Outcome.Ok) {
                visit.remember(Step.SLOTS, answer.taken());
            }
        }
    }

    private Visit newVisit(Scope scope) {
        return new Visit(store, owner, scope, timeline, ticker);
    }

    private Pursuit.Room room(Visit visit) {
        return new Pursuit.Room(store, journal, visit, timeline, ticker);
    }

    /// One account is told from another by what its owner logs in with, or is reached by.
    private AccountKey account(Scope scope) {
        return journal.accountKey(Stream.of("phone", "email", "user")
                .flatMap(name -> scope.value("secret." + name).stream())
                .map(Value::raw)
                .findFirst()
                .orElse("guest"));
    }

    private Scope scope(Map<String, String> settings) {
        return Secrets.of(store.profile(), store.profile().steps(), owner)
                .identity()
                .into(Shelves.scope(settings));
    }
}
