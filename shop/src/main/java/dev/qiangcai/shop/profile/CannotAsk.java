package dev.qiangcai.shop.profile;

import dev.qiangcai.guard.words.Sentence;

/// A request that a profile cannot make: no such step, a template without a value, or an address that is not allowed.
/// Nothing was sent.
public final class CannotAsk extends ProfileException {
    private static final long serialVersionUID = 1L;

    CannotAsk(Sentence sentence) {
        super(sentence, null);
    }
}
