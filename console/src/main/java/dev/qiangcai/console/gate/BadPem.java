package dev.qiangcai.console.gate;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import org.jspecify.annotations.Nullable;

/// A file that is no certificate or no key, or one of a pair that does not belong together. Nothing of a key is told.
public final class BadPem extends SpokenException {
    private static final long serialVersionUID = 1L;

    BadPem(String key, @Nullable Throwable cause, Object... facts) {
        super(Sentence.of("dev.qiangcai.console.words", key, facts), cause);
    }
}
