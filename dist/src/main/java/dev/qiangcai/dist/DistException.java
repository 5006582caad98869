package dev.qiangcai.dist;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import org.jspecify.annotations.Nullable;

/// Something keeps the image from being made; the sentence says what to do about it.
final class DistException extends SpokenException {
    private static final long serialVersionUID = 1L;

    DistException(String key, Object... facts) {
        this(null, key, facts);
    }

    DistException(@Nullable Throwable cause, String key, Object... facts) {
        super(sentence(key, facts), cause);
    }

    static Sentence sentence(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.dist.words", key, facts);
    }
}
