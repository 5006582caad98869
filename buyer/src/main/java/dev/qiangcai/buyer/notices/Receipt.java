package dev.qiangcai.buyer.notices;

import dev.qiangcai.guard.words.Sentence;
import java.time.Duration;
import java.util.Optional;

/// What came of sending a message.
public sealed interface Receipt {
    /// The far side took it.
    ///
    /// @param answer what it said, short and without secrets
    record Taken(String answer) implements Receipt {}

    /// It did not, or nobody knows.
    ///
    /// @param again how long to wait before another try; empty: another try is of no use
    record Refused(Sentence why, Optional<Duration> again) implements Receipt {}
}
