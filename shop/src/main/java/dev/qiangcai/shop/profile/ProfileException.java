package dev.qiangcai.shop.profile;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import org.jspecify.annotations.Nullable;

/// A profile that cannot be read, or cannot do what was asked of it. The sentence says where and what to do next.
public abstract class ProfileException extends SpokenException {
    private static final long serialVersionUID = 1L;

    ProfileException(Sentence sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
