package dev.qiangcai.buyer.order;

import static dev.qiangcai.buyer.order.IntentState.ACCEPTED;
import static dev.qiangcai.buyer.order.IntentState.NEEDS_OWNER;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.profile.Scope;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one intent of a purchase, as the journal has it. Whatever changes is on disk before anybody acts on it.
///
/// Guarded by whoever works with the [Ordering] that it belongs to.
final class Ledger {
    /// Orders are asked for since well before the attempt: a store's clock may be set right in between.
    private static final Duration SINCE_SLACK = Duration.ofMinutes(10);

    private final OrderJournal journal;
    private final Wanted wanted;
    private final Surroundings around;

    private @Nullable Intent current;

    Ledger(OrderJournal journal, Wanted wanted, Surroundings around) {
        this.journal = journal;
        this.wanted = wanted;
        this.around = around;
    }

    /// What an earlier run left, which is the intent from now on.
    Optional<Intent> takeUp() {
        var found = journal.live(wanted);
        found.ifPresent(intent -> current = intent);
        return found;
    }

    /// A new intent.
    void arm() {
        var fresh = Intent.armed(wanted, around.storeTime().instant());
        var first = journal.insert(fresh);
        current = fresh;
        around.listener().moved(first);
    }

    /// @throws IllegalStateException before there is one
    Intent intent() {
        if (current == null) {
            throw new IllegalStateException("start() comes first");
        }
        return current;
    }

    IntentState state() {
        return intent().state();
    }

    void move(Intent next) {
        var transition = journal.move(intent(), next);
        current = next;
        around.listener().moved(transition);
    }

    void become(IntentState next, String why) {
        move(intent().become(next, why));
    }

    Decision.Placed accept(Decision.Placed order, Sentence why) {
        move(intent().with(order).become(ACCEPTED, why.toString()));
        return order;
    }

    Decision handOver(Sentence why) {
        if (state() != NEEDS_OWNER) {
            become(NEEDS_OWNER, why.toString());
        }
        return new Decision.NeedsOwner(why);
    }

    String fingerprint(String token) {
        return journal.fingerprint(token);
    }

    /// The scope with what is wanted.
    Scope forItem(Scope scope) {
        return scope.with("item", "sku", intent().wanted().sku())
                .with("item", "count", intent().wanted().count());
    }

    /// The scope with the intent's key, and since when an order of it can be.
    Scope forIntent(Scope scope) {
        return scope.with("intent", "id", intent().sending().key().toString())
                .with(
                        "intent",
                        "startedAt",
                        intent().started().minus(SINCE_SLACK).toEpochMilli());
    }
}
