package dev.qiangcai.buyer;

import static dev.qiangcai.buyer.Buyer.WORDS;

import dev.qiangcai.buyer.order.AccountKey;
import dev.qiangcai.buyer.order.Decision;
import dev.qiangcai.buyer.order.Ended;
import dev.qiangcai.buyer.order.IntentState;
import dev.qiangcai.buyer.order.OrderJournal;
import dev.qiangcai.buyer.order.Ordering;
import dev.qiangcai.buyer.order.Quotation;
import dev.qiangcai.buyer.order.Refused;
import dev.qiangcai.buyer.order.Surroundings;
import dev.qiangcai.buyer.order.Wanted;
import dev.qiangcai.buyer.time.ClockEstimate;
import dev.qiangcai.buyer.time.Ticker;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.buyer.visit.Visit;
import dev.qiangcai.buyer.watch.Item;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/// Goes after one order until there is one, or until there is nothing more to try. Each reaction to a
/// store's answer is here; what may be sent, and that it is sent once, is [Ordering]'s.
///
/// One thread at a time; the state is the tries made, what hindered the last one and since when, the
/// clock as now known, and the deadline.
final class Pursuit {
    /// So often a store may refuse before it is let be.
    private static final int TRIES = 30;
    /// Of the time that something has been in the way, this part is waited before the next try: at once where it just
    /// began, and not without end where it stays.
    private static final int SHARE_OF_HINDRANCE = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int ANNOUNCEMENTS = 3;
    /// An opening nearer than this is simply waited for at the store's pace.
    private static final Duration SOON = Duration.ofSeconds(1);

    /// What a pursuit works with.
    record Room(Store store, OrderJournal journal, Visit visit, Timeline timeline, Ticker ticker) {}

    /// The item under way, with what has been done about it.
    private record Try(Item item, Ordering ordering, Attempt attempt) {}

    private final Room room;
    private final Errand errand;
    private final AccountKey account;
    private ClockEstimate clock;
    private final AttemptLog log;
    private long deadline;
    private int tries;
    private int refusals;
    private int announcements;
    private Optional<Sentence> hindrance = Optional.empty();
    private OptionalLong hinderedSince = OptionalLong.empty();

    Pursuit(Room room, Errand errand, AccountKey account, ClockEstimate clock) {
        this.room = room;
        this.errand = errand;
        this.account = account;
        this.clock = clock;
        this.log = new AttemptLog(room.timeline());
        this.deadline = room.ticker().nanos() + errand.purchase().giveUpAfter().toNanos();
    }

    /// When to give up, on the ticker.
    long deadline() {
        return deadline;
    }

    /// What an earlier run of the same errand left: its order is found before anything new is sent.
    ///
    /// @param word settles what the store cannot; without need it changes nothing
    Optional<Ending> takeUp(Item item, OwnersWord word) throws InterruptedException {
        var ordering = ordering(item);
        var earlier = begin(ordering);
        if (earlier.isEmpty() || ordering.intent().state() != IntentState.NEEDS_OWNER) {
            return earlier;
        }
        return switch (word) {
            case OwnersWord.Silent() -> earlier;
            case OwnersWord.Found(var id) -> Optional.of(confirm(ordering, ordering.ownerFound(id)));
            case OwnersWord.NoOrder() -> {
                ordering.ownerFoundNothing();
                yield Optional.empty();
            }
        };
    }

    /// Orders as the store opens. Empty: the item is gone, another one may be had.
    Optional<Ending> atOpening(Item item, Instant opensAt) throws InterruptedException {
        var ordering = ordering(item);
        var earlier = begin(ordering);
        if (earlier.isPresent()) {
            return earlier;
        }
        var attempt = new Attempt(ordering);
        var aimed = new Countdown(room, attempt, log, () -> about(item), opensAt)
                .run(clock, errand.purchase().guard());
        clock = aimed.clock();
        deadline = clock.nanosAt(opensAt) + errand.purchase().giveUpAfter().toNanos();
        return follow(new Try(item, ordering, attempt), aimed.move());
    }

    /// Orders now. Empty: the item is gone, another one may be had.
    Optional<Ending> now(Item item) throws InterruptedException {
        var ordering = ordering(item);
        var earlier = begin(ordering);
        if (earlier.isPresent()) {
            return earlier;
        }
        var attempt = new Attempt(ordering);
        return follow(new Try(item, ordering, attempt), attempt.go(about(item)));
    }

    private Optional<Ending> begin(Ordering ordering) throws InterruptedException {
        var earlier = ordering.start(room.visit().scope());
        return earlier.isEmpty() ? Optional.empty() : settle(ordering, earlier.get());
    }

    private Scope about(Item item) {
        return item.into(room.visit().scope(), errand.purchase().count());
    }

    private Optional<Ending> follow(Try current, Attempt.Move first) throws InterruptedException {
        for (var move = first; ; move = current.attempt().go(about(current.item()))) {
            switch (react(current, move)) {
                case Reaction.Done(var ending) -> {
                    return Optional.of(ending);
                }
                case Reaction.Gone() -> {
                    return Optional.empty();
                }
                case Reaction.Again(var pause) -> {
                    hinderedSince = OptionalLong.empty();
                    if (++refusals >= TRIES || !pausedFor(pause)) {
                        return Optional.of(new Ending.NotBought(tried()));
                    }
                }
                case Reaction.Hindered(var why) -> {
                    if (!pausedFor(pauseAfter(why))) {
                        return Optional.of(new Ending.NotBought(tried()));
                    }
                }
                case Reaction.Wait(var opensAt) -> {
                    return atOpening(current.item(), opensAt);
                }
            }
        }
    }

    /// Counts a try and waits; false where the owner's time is over by then.
    private boolean pausedFor(Duration pause) throws InterruptedException {
        tries++;
        long next = room.ticker().nanos() + pause.toNanos();
        if (next - deadline >= 0) {
            return false;
        }
        room.ticker().parkUntil(next);
        return true;
    }

    private Reaction react(Try current, Attempt.Move move) throws InterruptedException {
        return switch (move) {
            case Attempt.Move.Decided(var decision) -> react(current, decision);
            case Attempt.Move.NotQuoted(var quotation) -> react(quotation);
        };
    }

    private Reaction react(Try current, Decision decision) throws InterruptedException {
        return switch (decision) {
            case Decision.Placed placed -> new Reaction.Done(confirm(current.ordering(), placed));
            case Decision.NotSent(var why) -> new Reaction.Hindered(why);
            case Decision.Uncertain _, Decision.NeedsOwner _ ->
                settle(current.ordering(), decision)
                        .<Reaction>map(Reaction.Done::new)
                        .orElseGet(Reaction.Gone::new);
            case Refused refused -> react(refused);
            case Ended ended -> new Reaction.Done(over(ended));
        };
    }

    private Reaction react(Quotation quotation) throws InterruptedException {
        return switch (quotation) {
            case Quotation.Held _ -> throw new IllegalStateException("a held quote is sent, not reacted to");
            case Quotation.OverLimit(var exceeded, var _) ->
                new Reaction.Done(new Ending.NeedsOwner(Sentence.of(
                        WORDS, "buyer.overLimit", exceeded.which(), exceeded.quoted(), exceeded.allowed())));
            case Quotation.Unclear(var why) -> new Reaction.Hindered(why);
            case Refused refused -> react(refused);
            case Ended ended -> new Reaction.Done(over(ended));
        };
    }

    /// What nobody understood, or what did not get through, is told once for each cause.
    private Duration pauseAfter(Sentence why) {
        if (!hindrance.equals(Optional.of(why))) {
            room.timeline().add(new Event.Waiting(pace(), why));
        }
        hindrance = Optional.of(why);
        long now = room.ticker().nanos();
        hinderedSince = OptionalLong.of(hinderedSince.orElse(now));
        long share = (now - hinderedSince.getAsLong()) / SHARE_OF_HINDRANCE;
        return Duration.ofNanos(
                Math.clamp(share, pace().toNanos(), Math.max(pace().toNanos(), LONGEST_WAIT.toNanos())));
    }

    private Sentence tried() {
        var tried = Sentence.of(WORDS, "buyer.tries", tries);
        return hindrance
                .map(why -> Sentence.of(WORDS, "buyer.hindered", tried, why))
                .orElse(tried);
    }

    private Reaction react(Refused refused) throws InterruptedException {
        return switch (refused.outcome()) {
            case Outcome.SoldOut _ -> new Reaction.Gone();
            case Outcome.NotOpen(var opensAt) -> notOpen(opensAt);
            case Outcome.PriceChanged _ -> new Reaction.Again(Duration.ZERO);
            case Outcome obstacle -> {
                room.visit().clear(obstacle);
                yield new Reaction.Again(room.store().holdBack());
            }
        };
    }

    /// Too early: the store's clock is learned from, and a far-off opening is counted down to again.
    private Reaction notOpen(Optional<Instant> opensAt) {
        if (opensAt.isEmpty()) {
            return new Reaction.Again(pace());
        }
        if (log.lastSentNanos().isPresent()) {
            clock = clock.afterNotOpen(log.lastSentNanos().getAsLong(), opensAt.get());
        }
        var left = Duration.ofNanos(clock.nanosAt(opensAt.get()) - room.ticker().nanos());
        if (left.compareTo(SOON) > 0 && ++announcements <= ANNOUNCEMENTS) {
            return new Reaction.Wait(opensAt.get());
        }
        return new Reaction.Again(left.isPositive() ? left : Duration.ZERO);
    }

    /// Finds out what became of an order that the store did not answer for.
    private Optional<Ending> settle(Ordering ordering, Decision doubtful) throws InterruptedException {
        var decision = doubtful;
        for (int asked = 0; asked < TRIES && decision instanceof Decision.Uncertain(var outcome); asked++) {
            room.visit().clear(outcome);
            decision = ordering.reconcile(room.visit().scope());
        }
        return switch (decision) {
            case Decision.Placed placed -> Optional.of(confirm(ordering, placed));
            case Decision.NeedsOwner(var why) -> Optional.of(new Ending.NeedsOwner(why));
            case Decision.Uncertain _ ->
                Optional.of(new Ending.NeedsOwner(Sentence.of(
                        WORDS, "buyer.unsettled", ordering.intent().wanted().name())));
            case Ended ended -> Optional.of(over(ended));
            case Decision.NotSent _, Refused _ -> Optional.empty();
        };
    }

    /// An order of an earlier run may be for another item of the list than the one that was asked about now.
    private Ending confirm(Ordering ordering, Decision.Placed placed) throws InterruptedException {
        var bought = ordering.intent().wanted();
        // Said before the list is asked, which may take long where the store is busy.
        room.timeline()
                .add(new Event.Ordered(
                        bought.name(), placed.id().text(), placed.total(), placed.payBy(), placed.payUrl()));
        boolean listed = new Confirmation(room, clock).shows(placed.id());
        return new Ending.Bought(Item.of(bought.sku(), bought.name()), placed, listed);
    }

    private static Ending over(Ended ended) {
        return new Ending.NotBought(Sentence.of(
                WORDS, "buyer.ended", ended.outcome().label(), ended.payUrl().orElse("")));
    }

    private Duration pace() {
        return room.store().profile().pace().gap();
    }

    private Ordering ordering(Item item) {
        var wanted = new Wanted(
                room.store().profile().id(),
                errand.name(),
                account,
                item.sku(),
                item.name(),
                errand.purchase().count(),
                errand.limits());
        var ticker = room.ticker();
        return new Ordering(
                room.store(),
                room.journal(),
                wanted,
                new Surroundings(storeTime(), pause -> ticker.parkUntil(ticker.nanos() + pause.toNanos()), log));
    }

    private InstantSource storeTime() {
        return () -> clock.storeTimeAt(room.ticker().nanos());
    }
}
