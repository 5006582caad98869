package dev.qiangcai.buyer.storage;

/// The server answers and does not let this program in: a password, a database's name, a missing right.
public final class StorageRefused extends StorageException {
    private static final long serialVersionUID = 1L;

    StorageRefused(Throwable cause, String key, Object... facts) {
        super(cause, key, facts);
    }
}
