package dev.qiangcai.shop.page;

import dev.qiangcai.guard.words.Sentence;

/// What became of one read.
public sealed interface Reading {
    record Found(Value value) implements Reading {}

    /// Nothing stands there.
    record Missing() implements Reading {}

    /// Something stands there, and it cannot be read as asked: never guessed at.
    record Broken(Sentence why) implements Reading {}
}
