package dev.qiangcai.buyer.fleet;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;

/// Another instance on the same database watches other addresses: who asked a host would leave pages out.
public final class DifferentList extends SpokenException {
    private static final long serialVersionUID = 1L;

    DifferentList(String place) {
        super(Sentence.of("dev.qiangcai.buyer.words", "fleet.differentList", place), null);
    }
}
