package dev.qiangcai.buyer.order;

import java.nio.file.Path;

/// Another program holds the journal's database; nothing was written.
public final class JournalBusy extends OrderException {
    private static final long serialVersionUID = 1L;

    JournalBusy(Path file, Throwable cause) {
        super(cause, "order.journalBusy", file);
    }
}
