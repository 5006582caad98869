package dev.qiangcai.attest;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import org.jspecify.annotations.Nullable;

/// A release that cannot be vouched for, or a key that is none; the sentence says why.
public final class AttestException extends SpokenException {
    private static final long serialVersionUID = 1L;

    AttestException(String key, Object... facts) {
        this(null, key, facts);
    }

    AttestException(@Nullable Throwable cause, String key, Object... facts) {
        super(Sentence.of("dev.qiangcai.attest.words", key, facts), cause);
    }
}
