package dev.qiangcai.buyer.watch;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;

/// The catalogue has no such item, or several that fit equally well: nothing is guessed.
public final class ItemNotFound extends SpokenException {
    private static final long serialVersionUID = 1L;

    ItemNotFound(Sentence sentence) {
        super(sentence, null);
    }
}
