package dev.qiangcai.buyer.storage;

/// Others hold the database: what was to be written was not, and can be tried again.
public final class StorageBusy extends StorageException {
    private static final long serialVersionUID = 1L;

    StorageBusy(Throwable cause, String key, Object... facts) {
        super(cause, key, facts);
    }
}
