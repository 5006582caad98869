package dev.qiangcai.buyer.storage;

/// The database is damaged, or holds something else. It was left as it is.
public final class StorageBroken extends StorageException {
    private static final long serialVersionUID = 1L;

    StorageBroken(Throwable cause, String key, Object... facts) {
        super(cause, key, facts);
    }
}
