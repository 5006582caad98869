package dev.qiangcai.guard.flags;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;

/// A training run that nothing can follow.
public final class NoTraining extends SpokenException {
    private static final long serialVersionUID = 1L;

    public NoTraining(Sentence why) {
        super(why, null);
    }
}
