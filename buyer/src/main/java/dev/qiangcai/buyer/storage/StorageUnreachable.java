package dev.qiangcai.buyer.storage;

/// The server does not answer, or was lost on the way. Whether the last transaction was kept, it alone knows.
public final class StorageUnreachable extends StorageException {
    private static final long serialVersionUID = 1L;

    StorageUnreachable(Throwable cause, String key, Object... facts) {
        super(cause, key, facts);
    }
}
