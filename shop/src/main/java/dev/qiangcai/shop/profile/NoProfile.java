package dev.qiangcai.shop.profile;

import dev.qiangcai.guard.words.Sentence;
import org.jspecify.annotations.Nullable;

/// There is no such profile, its file cannot be read, or it cannot be written.
public final class NoProfile extends ProfileException {
    private static final long serialVersionUID = 1L;

    NoProfile(Sentence sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
