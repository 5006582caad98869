package dev.qiangcai.buyer.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The SQL of notices.
final class NoticeTable {
    private static final String DUE = """
            SELECT p.*, n.seq AS notice_seq, n.tries, c.at AS change_at, c.availability AS then_availability,
                c.price AS then_price, c.currency AS then_currency
            FROM notices n JOIN pages p ON p.id = n.page JOIN changes c ON c.page = n.page AND c.seq = n.seq
            WHERE n.state = 'WAITING' AND n.due_at <= :now ORDER BY n.due_at, n.page LIMIT :most""";

    private NoticeTable() {}

    static void add(Handle handle, long page, long seq, Instant due, Instant now) {
        handle.createUpdate("""
                        INSERT INTO notices (page, seq, state, due_at, tries, changed_at)
                        VALUES (:page, :seq, 'WAITING', :due, 0, :now)""")
                .bind("page", page)
                .bind("seq", seq)
                .bind("due", due.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /// What waits of a page is out of date.
    static void overtake(Handle handle, long page, Instant now) {
        handle.createUpdate("""
                        UPDATE notices SET state = 'OVERTAKEN', changed_at = :now
                        WHERE page = :page AND state = 'WAITING'""")
                .bind("page", page)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    static List<Notice> due(Handle handle, Instant now, int most) {
        return handle.createQuery(DUE)
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, _) -> new Notice(
                        PageTable.read(row),
                        row.getLong("notice_seq"),
                        SightColumns.read(row, "then_", Optional.empty()),
                        Instant.ofEpochMilli(row.getLong("change_at")),
                        row.getInt("tries")))
                .list();
    }

    /// @return whether it was still there to take
    static boolean claim(Handle handle, Notice notice, UUID run, Instant now) {
        return handle.createUpdate("""
                        UPDATE notices SET state = 'SENDING', tries = tries + 1, run = :run, changed_at = :now
                        WHERE page = :page AND seq = :seq AND state = 'WAITING'""")
                        .bind("run", run.toString())
                        .bind("now", now.toEpochMilli())
                        .bind("page", notice.page().id())
                        .bind("seq", notice.seq())
                        .execute()
                == 1;
    }

    static void settle(Handle handle, Notice notice, String state, Instant now) {
        handle.createUpdate("""
                        UPDATE notices SET state = :state, changed_at = :now
                        WHERE page = :page AND seq = :seq AND state = 'SENDING'""")
                .bind("state", state)
                .bind("now", now.toEpochMilli())
                .bind("page", notice.page().id())
                .bind("seq", notice.seq())
                .execute();
    }

    /// One that could not be sent waits again, unless a newer one of its page does.
    static void again(Handle handle, Notice notice, Instant due, Instant now) {
        handle.createUpdate("""
                        UPDATE notices SET state = 'WAITING', due_at = :due, changed_at = :now
                        WHERE page = :page AND seq = :seq AND state = 'SENDING' AND NOT EXISTS
                            (SELECT 1 FROM notices n WHERE n.page = :page AND n.seq > :seq)""")
                .bind("due", due.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("page", notice.page().id())
                .bind("seq", notice.seq())
                .execute();
        settle(handle, notice, "OVERTAKEN", now);
    }

    /// Those that some run took and never said what came of it: they may have been sent, and are not sent again.
    ///
    /// @return how many
    static int unsure(Handle handle, Instant before, Instant now) {
        return handle.createUpdate("""
                        UPDATE notices SET state = 'UNSURE', changed_at = :now
                        WHERE state = 'SENDING' AND changed_at < :before""")
                .bind("now", now.toEpochMilli())
                .bind("before", before.toEpochMilli())
                .execute();
    }

    /// When the next one is due.
    static Optional<Instant> next(Handle handle) {
        return handle.createQuery("SELECT MIN(due_at) FROM notices WHERE state = 'WAITING'")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }
}
