package dev.qiangcai.lab.box;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;

/// There can be no box on this machine. [Box#obstacle()] says the same beforehand.
public final class BoxRefused extends SpokenException {
    private static final long serialVersionUID = 1L;

    BoxRefused(Sentence why) {
        super(why, null);
    }
}
