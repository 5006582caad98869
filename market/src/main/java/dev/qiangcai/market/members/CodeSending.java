package dev.qiangcai.market.members;

import java.time.Duration;

/// What comes of asking for a code.
public sealed interface CodeSending {
    record Sent() implements CodeSending {}

    /// Too many were asked for; the next may be asked for after this time.
    record TooMany(Duration pause) implements CodeSending {}
}
