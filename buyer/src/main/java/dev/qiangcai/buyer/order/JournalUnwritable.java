package dev.qiangcai.buyer.order;

import java.nio.file.Path;

/// The journal cannot be written: a full disk, a read-only folder, a failing drive. What it held, it holds.
public final class JournalUnwritable extends OrderException {
    private static final long serialVersionUID = 1L;

    JournalUnwritable(Path file, String problem, Throwable cause) {
        super(cause, "order.journalUnwritable", file, problem);
    }
}
