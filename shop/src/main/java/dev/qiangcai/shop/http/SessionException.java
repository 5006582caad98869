package dev.qiangcai.shop.http;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import org.jspecify.annotations.Nullable;

/// A session that cannot be opened, or a request that its own side gave up.
public abstract class SessionException extends SpokenException {
    private static final long serialVersionUID = 1L;

    SessionException(Sentence sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
