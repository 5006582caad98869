package dev.qiangcai.buyer.order;

import java.nio.file.Path;

/// A newer qiangcai wrote this journal.
public final class JournalTooNew extends OrderException {
    private static final long serialVersionUID = 1L;

    JournalTooNew(Path file, int found, int known) {
        super(null, "order.journalTooNew", file, Integer.toString(found), Integer.toString(known));
    }
}
