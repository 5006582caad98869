package dev.qiangcai.buyer.storage;

/// The database cannot be written: a full disk, a read-only folder or server. What it held, it holds.
public final class StorageUnwritable extends StorageException {
    private static final long serialVersionUID = 1L;

    StorageUnwritable(Throwable cause, String key, Object... facts) {
        super(cause, key, facts);
    }
}
