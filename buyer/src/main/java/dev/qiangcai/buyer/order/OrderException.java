package dev.qiangcai.buyer.order;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import org.jspecify.annotations.Nullable;

/// A failure of this room: of the journal, or of another buyer in the way. Nothing that the journal holds is lost.
public abstract sealed class OrderException extends SpokenException
        permits StateFolderBusy, JournalBusy, JournalBroken, JournalTooNew, JournalUnwritable, AnotherBuyer {
    private static final long serialVersionUID = 1L;

    OrderException(@Nullable Throwable cause, String key, Object... facts) {
        super(Sentence.of("dev.qiangcai.buyer.words", key, facts), cause);
    }
}
