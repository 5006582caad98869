package dev.qiangcai.guard.watch;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import org.jspecify.annotations.Nullable;

/// Another JVM cannot be reached, or no longer.
public final class TargetLost extends SpokenException {
    private static final long serialVersionUID = 1L;

    private final boolean ended;

    TargetLost(String key, Object... facts) {
        this(false, null, key, facts);
    }

    TargetLost(boolean ended, @Nullable Throwable cause, String key, Object... facts) {
        super(Sentence.of("dev.qiangcai.guard.words", key, facts), cause);
        this.ended = ended;
    }

    /// Whether its process has come to its end.
    public boolean ended() {
        return ended;
    }
}
