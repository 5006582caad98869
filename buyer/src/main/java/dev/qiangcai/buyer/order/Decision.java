package dev.qiangcai.buyer.order;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.profile.Outcome;
import java.time.Instant;
import java.util.Optional;

/// What became of an order, and so what may be done next.
///
/// | decision | another order may be sent |
/// |---|---|
/// | [Placed], [Ended] | no: it is over |
/// | [Refused], [NotSent] | yes, when its reason has passed: nothing was bought |
/// | [Uncertain] | no: [Ordering#reconcile] finds out |
/// | [NeedsOwner] | no: only the owner can tell |
public sealed interface Decision
        permits Decision.Placed, Decision.NotSent, Decision.Uncertain, Decision.NeedsOwner, Refused, Ended {
    /// The store has our order.
    ///
    /// @param id its number
    /// @param total what it costs
    /// @param payBy until when it must be paid, on the store's clock
    /// @param payUrl where it is paid
    record Placed(OrderId id, Money total, Optional<Instant> payBy, Optional<String> payUrl) implements Decision {}

    /// Proven: no byte of the order left this machine.
    record NotSent(Sentence why) implements Decision {}

    /// The order may exist, and the store has not said so.
    ///
    /// @param outcome what the store said instead. After [Ordering#reconcile] it is what keeps the store from
    /// answering (`NeedsLogin`, `NeedsChallenge`, `Queued`): see to it, then reconcile again
    record Uncertain(Outcome outcome) implements Decision {}

    /// The order may exist, and asking did not settle it.
    record NeedsOwner(Sentence why) implements Decision {}
}
