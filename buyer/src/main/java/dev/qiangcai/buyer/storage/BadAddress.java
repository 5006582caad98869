package dev.qiangcai.buyer.storage;

/// What was given as a server's address is none. The message does not repeat it, because it may hold a password.
public final class BadAddress extends StorageException {
    private static final long serialVersionUID = 1L;

    BadAddress(String key, Object... facts) {
        super(null, key, facts);
    }
}
