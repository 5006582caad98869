package dev.qiangcai.guard.command;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;

/// A command line that means nothing to the guard.
final class BadUsage extends SpokenException {
    private static final long serialVersionUID = 1L;

    BadUsage(String key, Object... facts) {
        this(Desk.sentence(key, facts));
    }

    BadUsage(Sentence sentence) {
        super(sentence, null);
    }
}
