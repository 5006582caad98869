package dev.qiangcai.buyer;

import dev.qiangcai.guard.words.Sentence;
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

    /// Try again as long as there is time: what was sent, if anything, did not get through, or came back unreadable.
    record Hindered(Sentence why) implements Reaction {}

    /// Count down to that opening.
    record Wait(Instant opensAt) implements Reaction {}
}
