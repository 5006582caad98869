package dev.qiangcai.buyer.time;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;

/// No look at the store's clock brought a usable stamp, so that there is no moment to order at.
public final class ClockUnreadable extends SpokenException {
    private static final long serialVersionUID = 1L;

    private final int tries;

    ClockUnreadable(int tries) {
        super(Sentence.of("dev.qiangcai.buyer.words", "clock.unreadable", tries), null);
        this.tries = tries;
    }

    public int tries() {
        return tries;
    }
}
