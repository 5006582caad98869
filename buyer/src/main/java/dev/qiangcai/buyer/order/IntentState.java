package dev.qiangcai.buyer.order;

import java.util.EnumSet;
import java.util.Set;

/// How far an intent to buy has come, and where it may go from there.
///
/// ```
/// ARMED → QUOTED → INTENT → SENT → ACCEPTED | REJECTED | LIMIT_REACHED
///   ↑        ↑                ├─ a definite no, or proof that nothing left: back to QUOTED or ARMED
///   └────────┴────────────────┤
///                             └─ UNKNOWN → ACCEPTED, or NEEDS_OWNER → ACCEPTED | ABANDONED
/// ```
/// There is no way from UNKNOWN or NEEDS_OWNER back to SENT.
public enum IntentState {
    /// Armed by its owner; no valid quote.
    ARMED,
    /// A quote within the limits is held by this process.
    QUOTED,
    /// On disk: about to be sent. Nothing has left, because SENT is on disk before the first byte leaves.
    INTENT,
    /// On disk: the order may have left this machine.
    SENT,
    /// Sent, and the store has not said what became of it.
    UNKNOWN,
    /// Asked for and not found: only the owner can tell.
    NEEDS_OWNER,
    /// An order exists.
    ACCEPTED,
    /// The store refused for good.
    REJECTED,
    /// Already bought, or an unpaid order exists.
    LIMIT_REACHED,
    /// Given up before anything was bought.
    ABANDONED;

    /// Whether this intent is over.
    public boolean terminal() {
        return next().isEmpty();
    }

    /// Whether an order may have left without an answer that says what became of it.
    public boolean doubtful() {
        return this == SENT || this == UNKNOWN || this == NEEDS_OWNER;
    }

    boolean mayBecome(IntentState state) {
        return next().contains(state);
    }

    private Set<IntentState> next() {
        return switch (this) {
            case ARMED -> EnumSet.of(QUOTED, REJECTED, LIMIT_REACHED, ABANDONED);
            case QUOTED -> EnumSet.of(ARMED, QUOTED, INTENT, REJECTED, LIMIT_REACHED, ABANDONED);
            case INTENT -> EnumSet.of(SENT, ARMED, QUOTED, ABANDONED);
            case SENT -> EnumSet.of(ACCEPTED, REJECTED, LIMIT_REACHED, QUOTED, ARMED, UNKNOWN);
            case UNKNOWN -> EnumSet.of(ACCEPTED, NEEDS_OWNER);
            case NEEDS_OWNER -> EnumSet.of(ACCEPTED, ABANDONED);
            case ACCEPTED, REJECTED, LIMIT_REACHED, ABANDONED -> EnumSet.noneOf(IntentState.class);
        };
    }
}
