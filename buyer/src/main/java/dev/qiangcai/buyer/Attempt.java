package dev.qiangcai.buyer;

import dev.qiangcai.buyer.order.Decision;
import dev.qiangcai.buyer.order.Ordering;
import dev.qiangcai.buyer.order.Quotation;
import dev.qiangcai.buyer.order.Refused;
import dev.qiangcai.buyer.visit.Visit;
import dev.qiangcai.shop.profile.Scope;

/// A try at an order, taken in parts where there is time to: quote, prepare, go. `go` does what the parts before it
/// have
/// not done yet, and a quote that the store still honours serves the next try too.
///
/// Used by one thread after another, never by two at once.
final class Attempt {
    private final Ordering ordering;
    private boolean quoted;
    private boolean prepared;

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
    /// taken
    /// again in time.
    void quote(Visit visit) {
        quoted = ordering.quote(visit.scope()) instanceof Quotation.Held;
    }

    /// Writes the order down ahead of time, if it is quoted.
    void prepare() {
        if (quoted) {
            ordering.prepare();
            prepared = true;
        }
    }

    /// Sends the order; quotes and writes it down first where that is still to do.
    Move go(Scope scope) {
        if (!prepared) {
            if (!quoted) {
                var quotation = ordering.quote(scope);
                if (!(quotation instanceof Quotation.Held)) {
                    return new Move.NotQuoted(quotation);
                }
            }
            ordering.prepare();
        }
        prepared = false;
        var decision = ordering.fire();
        quoted = decision instanceof Decision.NotSent || (decision instanceof Refused refused && refused.quoteHolds());
        return new Move.Decided(decision);
    }
}
