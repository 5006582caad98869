package dev.qiangcai.buyer.storage;

/// A newer qiangcai wrote these tables.
public final class StorageTooNew extends StorageException {
    private static final long serialVersionUID = 1L;

    StorageTooNew(String place, int found, int known) {
        super(null, "storage.tooNew", place, Integer.toString(found), Integer.toString(known));
    }
}
