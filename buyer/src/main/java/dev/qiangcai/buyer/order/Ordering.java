package dev.qiangcai.buyer.order;

import static dev.qiangcai.buyer.order.IntentState.ABANDONED;
import static dev.qiangcai.buyer.order.IntentState.ACCEPTED;
import static dev.qiangcai.buyer.order.IntentState.ARMED;
import static dev.qiangcai.buyer.order.IntentState.INTENT;
import static dev.qiangcai.buyer.order.IntentState.LIMIT_REACHED;
import static dev.qiangcai.buyer.order.IntentState.NEEDS_OWNER;
import static dev.qiangcai.buyer.order.IntentState.QUOTED;
import static dev.qiangcai.buyer.order.IntentState.REJECTED;
import static dev.qiangcai.buyer.order.IntentState.SENT;
import static dev.qiangcai.buyer.order.IntentState.UNKNOWN;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.http.Cancelled;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Value;
import dev.qiangcai.shop.profile.CannotAsk;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Places one order for one purchase, and never a second one.
///
/// What is about to happen is on disk before it happens. A crash, a kill or a lost answer at any point leaves the
/// journal in a state from which [#start] goes on: at most one order exists, and an order that exists is found.
///
/// ```java
/// var ordering = new Ordering(store, journal, wanted, surroundings);
/// if (ordering.start(scope).isEmpty()                       // nothing under way from an earlier run
///         && ordering.quote(scope) instanceof Quotation.Held) {
///     ordering.prepare();                                   // a few milliseconds before the order is due
///     var decision = ordering.fire();                       // at the moment: nothing before the first byte
///     if (decision instanceof Decision.Uncertain) decision = ordering.reconcile(scope);
/// }
/// ```
/// One thread works with one `Ordering`; two for the same purchase stop each other through the journal.
/// An exception from any method leaves the journal as a crash would: make a new `Ordering` and [#start] it.
public final class Ordering {
    private final Store store;
    private final Wanted wanted;
    private final Surroundings around;
    private final Ledger ledger;
    private final Basket basket;
    private final Inquiry inquiry;

    /// What the order's templates are filled from; only while a quote is held.
    private @Nullable Scope quoted;
    /// The order, ready to leave; only between [#prepare] and [#fire].
    private @Nullable Scope prepared;

    public Ordering(Store store, OrderJournal journal, Wanted wanted, Surroundings around) {
        this.store = store;
        this.wanted = wanted;
        this.around = around;
        this.ledger = new Ledger(journal, wanted, around);
        this.basket = new Basket(store.profile().steps(), this::ask);
        this.inquiry = new Inquiry(ledger, this::ask, around.waiter());
    }

    /// Arms the purchase, or takes it up where an earlier run left it.
    ///
    /// An intent that was only planned is armed anew. One that may have been sent is looked for at the store, even
    /// if it was for another item of the same purchase.
    ///
    /// @param scope the settings and secrets that the profile's templates use
    /// @return what has become of the earlier run's order; empty: nothing was ordered, go on with [#quote]
    public Optional<Decision> start(Scope scope) throws InterruptedException {
        var found = ledger.takeUp();
        if (found.isEmpty()) {
            ledger.arm();
            return Optional.empty();
        }
        return switch (found.get().state()) {
            case ARMED, QUOTED, INTENT -> rearm(found.get());
            case SENT, UNKNOWN, NEEDS_OWNER -> Optional.of(reconcile(scope));
            case ACCEPTED -> Optional.of(found.get().placed().orElseThrow());
            case REJECTED, LIMIT_REACHED, ABANDONED -> throw new IllegalStateException("not live: " + intent());
        };
    }

    /// Fills the cart where the store wants one, asks what it would cost, and checks it against the limits. Spends
    /// nothing.
    public Quotation quote(Scope scope) {
        need(prepared == null && (intent().state() == ARMED || intent().state() == QUOTED));
        var wants = ledger.forItem(scope);
        var hindered = basket.fill(wants);
        var asked = basket.into(wants);
        var answer = hindered.orElseGet(() -> ask(Step.QUOTE, asked));
        basket.heed(answer.outcome());
        var quotation = switch (answer.outcome()) {
            case Outcome.Ok _ -> weigh(answer.reads(), asked);
            case Outcome.LimitReached _, Outcome.Rejected _ -> end(answer);
            case Outcome.NotOpen _,
                    Outcome.SoldOut _,
                    Outcome.Throttled _,
                    Outcome.Queued _,
                    Outcome.PriceChanged _,
                    Outcome.NeedsLogin _,
                    Outcome.NeedsChallenge _ -> new Refused(answer.outcome(), false);
            case Outcome.Unknown unknown -> new Quotation.Unclear(unknown.why());
            case Outcome.Available _, Outcome.Accepted _ -> new Quotation.Unclear(unexpected(answer));
        };
        if (!(quotation instanceof Quotation.Held) && intent().state() == QUOTED) {
            quoted = null;
            ledger.become(ARMED, "the new quote is no use");
        }
        return quotation;
    }

    /// Writes down that the order is about to leave: INTENT, then SENT, each on disk (some milliseconds) before this
    /// returns. Call it shortly before the order is due, then [#fire]; a crash in between is treated as sent.
    public void prepare() {
        var filled = quoted;
        if (prepared != null || filled == null || intent().state() != QUOTED) {
            throw misuse();
        }
        ledger.move(intent().become(INTENT, "about to be sent")
                .startedAt(around.storeTime().instant()));
        var leaving = ledger.forIntent(filled);
        ledger.move(intent().with(intent().sending().counted()).become(SENT, "may leave from now on"));
        prepared = leaving;
    }

    /// Sends the prepared order, once, and writes down what the store said. Before the first byte leaves it touches
    /// neither the disk nor anything else that may block. Cancelled before anything left, it is taken back.
    public Decision fire() {
        var order = prepared;
        if (order == null) {
            throw new IllegalStateException("prepare() comes before fire()");
        }
        prepared = null;
        try {
            return decide(ask(Step.ORDER, order));
        } catch (Cancelled | CannotAsk unsent) {
            if (!(unsent instanceof Cancelled cancelled)
                    || cancelled.timing().sentNanos().isEmpty()) {
                takeBack();
            }
            throw unsent;
        }
    }

    /// [#prepare] and [#fire] in one.
    public Decision submit() {
        prepare();
        return fire();
    }

    /// Takes a prepared order back: this very process knows that it has not left.
    public void standDown() {
        need(prepared != null);
        prepared = null;
        takeBack();
    }

    private void takeBack() {
        ledger.move(intent().with(intent().sending().uncounted()).become(QUOTED, "taken back before it was sent"));
    }

    /// Finds out what became of an order that the store did not answer for. Sends nothing that could buy; takes up to
    /// a minute of waiting.
    ///
    /// @return `Placed`, `NeedsOwner`, or `Uncertain` where the store wants something else from its owner first
    public Decision reconcile(Scope scope) throws InterruptedException {
        need(prepared == null && intent().state().doubtful());
        return inquiry.ask(scope);
    }

    /// The owner has looked: this is the order.
    public Decision.Placed ownerFound(OrderId id) {
        need(intent().state() == NEEDS_OWNER);
        return inquiry.found(id);
    }

    /// The owner has looked: there is no order. The purchase may be started again.
    public void ownerFoundNothing() {
        need(intent().state() == NEEDS_OWNER);
        inquiry.foundNothing();
    }

    /// Gives this intent up before anything was sent, so that another item of the purchase may be tried.
    public void abandon(String why) {
        if (prepared != null) {
            standDown();
        }
        ledger.become(ABANDONED, why);
    }

    /// The intent as it stands in the journal.
    ///
    /// @throws IllegalStateException before [#start]
    public Intent intent() {
        return ledger.intent();
    }

    /// SENT is on disk before the first byte leaves, so whatever stands before SENT has not left.
    private Optional<Decision> rearm(Intent found) {
        if (!found.wanted().equals(wanted)) {
            ledger.become(ABANDONED, "something else is wanted now");
            ledger.arm();
        } else if (found.state() != ARMED) {
            ledger.become(ARMED, "an earlier run ended before it was sent");
        }
        return Optional.empty();
    }

    private Quotation weigh(Readings reads, Scope asked) {
        var itemPrice = asked.value("item.price")
                .flatMap(
                        price -> price instanceof Value.Amount amount ? Optional.of(amount.money()) : Optional.empty());
        return switch (Quote.read(reads, itemPrice)) {
            case Quote.Reading.Unclear(var missing) -> new Quotation.Unclear(say("order.unclearQuote", missing));
            case Quote.Reading.Clear(var quote) ->
                switch (wanted.limits().check(quote, wanted.count())) {
                    case Limits.Check.Exceeded exceeded -> new Quotation.OverLimit(exceeded, quote);
                    case Limits.Check.Within() -> hold(quote, asked);
                };
        };
    }

    private Quotation hold(Quote quote, Scope asked) {
        var print = quote.token().map(ledger::fingerprint);
        ledger.move(intent().with(intent().sending().quoted(quote, print)).become(QUOTED, quote.toString()));
        quoted = asked.with(Step.QUOTE.key(), quote.reads());
        return new Quotation.Held(quote);
    }

    private Decision decide(Answer answer) {
        basket.heed(answer.outcome());
        return switch (answer.outcome()) {
            case Outcome.Accepted _ ->
                Search.placed(answer.reads(), intent())
                        .<Decision>map(order -> accept(order, say("order.accepted")))
                        .orElseGet(() -> doubt(answer));
            case Outcome.LimitReached _, Outcome.Rejected _ -> end(answer);
            case Outcome.NotOpen _, Outcome.NeedsLogin _, Outcome.NeedsChallenge _ -> {
                refused(QUOTED, intent().sending().rekeyed(), answer.outcome());
                yield new Refused(answer.outcome(), true);
            }
            // It may come from something in front of the store that knows nothing of orders: the key stays, so that the
            // store itself would notice a second one.
            case Outcome.Throttled _ -> {
                refused(QUOTED, intent().sending(), answer.outcome());
                yield new Refused(answer.outcome(), true);
            }
            case Outcome.SoldOut _, Outcome.PriceChanged _ -> {
                refused(ARMED, intent().sending().rekeyed(), answer.outcome());
                yield new Refused(answer.outcome(), false);
            }
            case Outcome.Unknown unknown
            when !unknown.sent() -> {
                refused(QUOTED, intent().sending().uncounted(), answer.outcome());
                yield new Decision.NotSent(unknown.why());
            }
            case Outcome.Unknown _, Outcome.Ok _, Outcome.Available _, Outcome.Queued _ -> doubt(answer);
        };
    }

    private void refused(IntentState next, Intent.Sending sending, Outcome outcome) {
        if (next == ARMED) {
            quoted = null;
        }
        ledger.move(intent().with(sending).become(next, reason(outcome)));
    }

    private Ended end(Answer answer) {
        quoted = null;
        var next = answer.outcome() instanceof Outcome.LimitReached ? LIMIT_REACHED : REJECTED;
        ledger.move(intent().become(next, reason(answer.outcome())));
        return new Ended(answer.outcome(), answer.reads().text("payUrl"));
    }

    private Decision doubt(Answer answer) {
        ledger.move(intent().become(UNKNOWN, reason(answer.outcome())));
        return new Decision.Uncertain(answer.outcome());
    }

    private Decision.Placed accept(Decision.Placed order, Sentence why) {
        quoted = null;
        return ledger.accept(order, why);
    }

    private Answer ask(Step step, Scope scope) {
        var answer = store.perform(step, scope);
        around.listener().answered(answer);
        return answer;
    }

    private static String reason(Outcome outcome) {
        return outcome instanceof Outcome.Unknown unknown ? "UNKNOWN: " + unknown.why() : outcome.label();
    }

    private static Sentence unexpected(Answer answer) {
        return say("order.unexpected", answer.outcome().label());
    }

    private static Sentence say(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.buyer.words", key, facts);
    }

    private void need(boolean right) {
        if (!right) {
            throw misuse();
        }
    }

    private IllegalStateException misuse() {
        return new IllegalStateException(
                "not now: the intent is " + intent().state() + (prepared == null ? "" : ", and an order is prepared"));
    }
}
