package dev.qiangcai.buyer.plan;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import org.jspecify.annotations.Nullable;

/// A plan that is refused, with the place, the key and what to do about it. Nothing was armed.
public abstract class PlanException extends SpokenException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String key;

    PlanException(Spot spot, @Nullable Throwable cause, String sentence, Object... facts) {
        super(Sentence.of("dev.qiangcai.buyer.words", sentence, facts), cause);
        this.place = spot.place().toString();
        this.key = spot.key();
    }

    /// The file, environment variable or command line that the refused value stands in.
    public String place() {
        return place;
    }

    /// The refused key; empty where the whole file is refused.
    public String key() {
        return key;
    }
}
