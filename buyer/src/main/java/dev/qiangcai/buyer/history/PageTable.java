package dev.qiangcai.buyer.history;

import dev.qiangcai.buyer.storage.Storage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// The SQL of pages and their changes.
final class PageTable {
    private static final String INSERT = """
            INSERT INTO pages (id, address, name, seq, since, availability, price, currency, blind)
            VALUES (:id, :address, :name, :seq, :since, :availability, :price, :currency, :blind)""";
    private static final String UPDATE = """
            UPDATE pages SET name = :name, seq = :seq, since = :since, availability = :availability, price = :price,
                currency = :currency, blind = :blind
            WHERE id = :id AND seq = :seq - 1""";
    private static final String CHANGE = """
            INSERT INTO changes (page, seq, at, availability, price, currency, reason)
            VALUES (:page, :seq, :at, :availability, :price, :currency, :reason)""";
    private static final String FIND = """
            SELECT * FROM pages WHERE LOWER(address) LIKE :like ESCAPE '!' OR LOWER(name) LIKE :like ESCAPE '!'
            ORDER BY since DESC, id LIMIT :most""";

    private PageTable() {}

    static Map<Long, Page> byId(Handle handle, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return handle
                .createQuery("SELECT * FROM pages WHERE id IN (<ids>)")
                .bindList("ids", ids)
                .map((row, _) -> read(row))
                .stream()
                .collect(Collectors.toMap(Page::id, Function.identity()));
    }

    /// The pages that changed last.
    static List<Page> latest(Handle handle, int most) {
        return handle.createQuery("SELECT * FROM pages ORDER BY since DESC, id LIMIT :most")
                .bind("most", most)
                .map((row, _) -> read(row))
                .list();
    }

    /// Those whose address or name holds that text, whatever its case.
    static List<Page> find(Handle handle, String text, int most) {
        var plain = text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return handle.createQuery(FIND)
                .bind("like", "%" + plain + "%")
                .bind("most", most)
                .map((row, _) -> read(row))
                .list();
    }

    /// @return whether it was so: somebody else may have written a change of the page in between
    static boolean put(Handle handle, Page page) {
        var columns = SightColumns.of(page.sight());
        columns.put("id", page.id());
        columns.put("address", page.address());
        columns.put("name", page.name());
        columns.put("seq", page.seq());
        columns.put("since", page.since().toEpochMilli());
        columns.put("blind", page.sight().blind());
        var statement = page.seq() == 1 ? INSERT : UPDATE;
        try {
            return handle.createUpdate(statement).bindMap(columns).execute() == 1;
        } catch (UnableToExecuteStatementException refused) {
            if (Storage.duplicate(refused)) {
                return false;
            }
            throw refused;
        }
    }

    static void append(Handle handle, long page, Change change) {
        var columns = SightColumns.of(change.sight());
        columns.put("page", page);
        columns.put("seq", change.seq());
        columns.put("at", change.at().toEpochMilli());
        columns.put("reason", change.reason());
        handle.createUpdate(CHANGE).bindMap(columns).execute();
    }

    /// Forgets all but the newest changes of a page, and their notices.
    static void prune(Handle handle, long page, long newest, int most) {
        for (var table : List.of("changes", "notices")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE page = :page AND seq <= :last")
                    .bind("page", page)
                    .bind("last", newest - most)
                    .execute();
        }
    }

    static void told(Handle handle, Page page) {
        var told = page.told().orElseThrow();
        handle.createUpdate("""
                        UPDATE pages SET told_availability = :availability, told_price = :price,
                            told_currency = :currency, told_at = :at WHERE id = :id""")
                .bindMap(SightColumns.of(told.sight()))
                .bind("at", told.at().toEpochMilli())
                .bind("id", page.id())
                .execute();
    }

    /// The newest changes of a page, oldest first.
    static List<Change> changes(Handle handle, long page, Instant since, int most) {
        return handle.createQuery("""
                        SELECT * FROM changes WHERE page = :page AND at >= :since ORDER BY seq DESC LIMIT :most""")
                .bind("page", page)
                .bind("since", since.toEpochMilli())
                .bind("most", most)
                .map((row, _) -> new Change(
                        row.getLong("seq"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        SightColumns.read(row, "", Optional.empty()),
                        row.getString("reason")))
                .list()
                .reversed();
    }

    static Page read(ResultSet row) throws SQLException {
        return new Page(
                row.getLong("id"),
                row.getString("address"),
                Optional.ofNullable(row.getString("name")),
                row.getLong("seq"),
                Instant.ofEpochMilli(row.getLong("since")),
                SightColumns.read(row, "", Optional.ofNullable(row.getString("blind"))),
                readTold(row));
    }

    private static Optional<Page.Told> readTold(ResultSet row) throws SQLException {
        if (row.getString("told_availability") == null) {
            return Optional.empty();
        }
        return Optional.of(new Page.Told(
                SightColumns.read(row, "told_", Optional.empty()), Instant.ofEpochMilli(row.getLong("told_at"))));
    }
}
