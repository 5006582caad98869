package dev.qiangcai.guard.flags;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;

/// A profile that cannot be understood.
public final class BadProfile extends SpokenException {
    private static final long serialVersionUID = 1L;

    BadProfile(Sentence why) {
        super(why, null);
    }
}
