package dev.qiangcai.guard.flags;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;

/// The container's limit cannot hold the application.
public final class NotEnough extends SpokenException {
    private static final long serialVersionUID = 1L;

    private final transient Bytes needed;

    NotEnough(Bytes limit, Bytes needed, Collector collector) {
        super(Sentence.of(Flags.WORDS, "flags.notenough", limit, needed, collector), null);
        this.needed = needed;
    }

    /// The smallest limit that would do.
    public Bytes needed() {
        return needed;
    }
}
