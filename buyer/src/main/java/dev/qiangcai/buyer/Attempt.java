package dev.qiangcai.buyer;

import dev.qiangcai.buyer.order.Decision;
import dev.qiangcai.buyer.order.Ended;
import dev.qiangcai.buyer.order.Ordering;
import dev.qiangcai.buyer.order.Quotation;
import dev.qiangcai.buyer.order.Refused;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Scope;
import java.util.concurrent.locks.ReentrantLock;

/// A try at an order, taken in parts where there is time to: quote, prepare, go. `go` does what the parts before it
/// have not done yet, and a quote that the store still honours serves the next try too.
///
/// `turn` guards all: a part that is cut short on one thread may still be ending when the next one starts on another.
final class Attempt {
    private final ReentrantLock turn = new ReentrantLock();
    private final Ordering ordering;
    private boolean quoted;
    private boolean prepared;
    private volatile boolean withdrawn;

    Attempt(Ordering ordering) {
        this.ordering = ordering;
    }

    /// What a try came to.
    sealed interface Move {
        record Decided(Decision decision) implements Move {}

        /// The store would not quote, or not within the limits; nothing was sent.
        record NotQuoted(Quotation quotation) implements Move {}
    }

    /// Quotes ahead of time. A refusal here (a store may not quote before it opens) only means that the quote is
    /// taken again in time.
    void quote(Scope scope) {
        turn.lock();
        try {
            quoted = ordering.quote(scope) instanceof Quotation.Held;
        } finally {
            turn.unlock();
        }
    }

    /// Writes the order down ahead of time, if it is quoted.
    void prepare() {
        turn.lock();
        try {
            if (quoted) {
                ordering.prepare();
                prepared = true;
            }
        } finally {
            turn.unlock();
        }
        if (withdrawn) {
            standDown();
        }
    }

    /// Takes back an order that was written down and did not leave; one that is just being written down takes itself
    /// back. One that is leaving, or has left, stays.
    void standDown() {
        withdrawn = true;
        if (!turn.tryLock()) {
            return;
        }
        try {
            if (prepared) {
                prepared = false;
                ordering.standDown();
            }
        } finally {
            turn.unlock();
        }
    }

    /// Sends the order; quotes and writes it down first where that is still to do.
    Move go(Scope scope) {
        turn.lock();
        try {
            if (!prepared && !quoted) {
                var quotation = ordering.quote(scope);
                if (!(quotation instanceof Quotation.Held)) {
                    return new Move.NotQuoted(quotation);
                }
            }
            return new Move.Decided(send());
        } finally {
            turn.unlock();
        }
    }

    private Decision send() {
        if (!prepared) {
            ordering.prepare();
        }
        prepared = false;
        quoted = false;
        var decision = ordering.fire();
        quoted = holds(decision);
        return decision;
    }

    /// A quote bears what the login gave; after another login it is taken again.
    private static boolean holds(Decision decision) {
        return switch (decision) {
            case Decision.NotSent _ -> true;
            case Refused refused -> refused.quoteHolds() && !(refused.outcome() instanceof Outcome.NeedsLogin);
            case Decision.Placed _, Decision.Uncertain _, Decision.NeedsOwner _, Ended _ -> false;
        };
    }
}
