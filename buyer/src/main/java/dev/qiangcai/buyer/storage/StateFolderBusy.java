package dev.qiangcai.buyer.storage;

import java.nio.file.Path;

/// Another process already works in this state folder.
public final class StateFolderBusy extends StorageException {
    private static final long serialVersionUID = 1L;

    StateFolderBusy(Path folder, String process) {
        super(null, "storage.folderBusy", folder, process);
    }
}
