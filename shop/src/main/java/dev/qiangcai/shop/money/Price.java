package dev.qiangcai.shop.money;

import dev.qiangcai.guard.words.Sentence;

/// What became of a price that a store wrote: an exact amount, or the reason why it is none.
public sealed interface Price {
    record Exact(Money money) implements Price {}

    /// The text could mean two amounts, or none: never guessed at.
    record Unreadable(Sentence why) implements Price {}
}
