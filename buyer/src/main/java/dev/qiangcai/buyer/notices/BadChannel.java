package dev.qiangcai.buyer.notices;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;

/// An address that notices cannot be sent to.
public final class BadChannel extends SpokenException {
    private static final long serialVersionUID = 1L;

    BadChannel(String scheme) {
        super(Sentence.of("dev.qiangcai.buyer.words", "notice.badChannel", scheme), null);
    }
}
