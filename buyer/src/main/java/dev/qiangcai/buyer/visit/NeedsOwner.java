package dev.qiangcai.buyer.visit;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;

/// Only the owner can go on: a code, a challenge or a decision is missing, and nobody answered.
public final class NeedsOwner extends SpokenException {
    private static final long serialVersionUID = 1L;

    public NeedsOwner(Sentence sentence) {
        super(sentence, null);
    }
}
