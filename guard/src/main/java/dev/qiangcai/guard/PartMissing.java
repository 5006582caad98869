package dev.qiangcai.guard;

import dev.qiangcai.guard.words.SpokenException;

/// This Java lacks something that a part needs.
final class PartMissing extends SpokenException {
    private static final long serialVersionUID = 1L;

    PartMissing(String key) {
        super(Notices.sentence(key), null);
    }
}
