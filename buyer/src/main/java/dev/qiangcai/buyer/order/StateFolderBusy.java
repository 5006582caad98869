package dev.qiangcai.buyer.order;

import java.nio.file.Path;

/// Another process already works in this state folder.
public final class StateFolderBusy extends OrderException {
    private static final long serialVersionUID = 1L;

    StateFolderBusy(Path folder, String process) {
        super(null, "order.folderBusy", folder, process);
    }
}
