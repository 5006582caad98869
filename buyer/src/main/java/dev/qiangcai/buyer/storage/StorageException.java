package dev.qiangcai.buyer.storage;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import org.jspecify.annotations.Nullable;

/// A failure of the database under a journal. Nothing that the journal holds is lost, and no message holds a secret.
public abstract sealed class StorageException extends SpokenException
        permits StateFolderBusy,
                StorageBusy,
                StorageBroken,
                StorageTooNew,
                StorageUnwritable,
                StorageUnreachable,
                StorageRefused,
                BadAddress {
    private static final long serialVersionUID = 1L;

    StorageException(@Nullable Throwable cause, String key, Object... facts) {
        super(Sentence.of("dev.qiangcai.buyer.words", key, facts), cause);
    }
}
