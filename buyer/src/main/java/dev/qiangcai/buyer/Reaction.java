package dev.qiangcai.buyer;

import java.time.Duration;
import java.time.Instant;

/// What to do about a store's answer.
sealed interface Reaction {
    /// It is over.
    record Done(Ending ending) implements Reaction {}

    /// This item is gone; another of the list may be had.
    record Gone() implements Reaction {}

    /// Try again after a pause; the store's pace and its own waits come on top.
    record Again(Duration pause) implements Reaction {}

    /// Count down to that opening.
    record Wait(Instant opensAt) implements Reaction {}
}
