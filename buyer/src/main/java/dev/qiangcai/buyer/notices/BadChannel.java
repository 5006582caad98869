package dev.qiangcai.buyer.notices;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;

/// An address that messages cannot be sent to. It is never repeated, because it may hold a password or a key.
public final class BadChannel extends SpokenException {
    private static final long serialVersionUID = 1L;

    BadChannel(String key, Object... facts) {
        super(Sentence.of("dev.qiangcai.buyer.words", key, facts), null);
    }
}
