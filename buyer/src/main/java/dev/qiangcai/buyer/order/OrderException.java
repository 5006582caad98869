package dev.qiangcai.buyer.order;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import org.jspecify.annotations.Nullable;

/// A failure of this room; those of the journal's database are [dev.qiangcai.buyer.storage.StorageException]s.
public abstract sealed class OrderException extends SpokenException permits AnotherBuyer {
    private static final long serialVersionUID = 1L;

    OrderException(@Nullable Throwable cause, String key, Object... facts) {
        super(Sentence.of("dev.qiangcai.buyer.words", key, facts), cause);
    }
}
