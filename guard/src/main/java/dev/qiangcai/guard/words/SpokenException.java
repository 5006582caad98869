package dev.qiangcai.guard.words;

import org.jspecify.annotations.Nullable;

/// A failure that can say, in the owner's language, what happened, where, and what to do next.
public abstract class SpokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    protected SpokenException(Sentence sentence, @Nullable Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
