package dev.qiangcai.buyer.order;

import java.nio.file.Path;

/// The journal's file is not one, or is damaged. It was left as it is.
public final class JournalBroken extends OrderException {
    private static final long serialVersionUID = 1L;

    JournalBroken(Path file, Throwable cause) {
        super(cause, "order.journalBroken", file);
    }
}
