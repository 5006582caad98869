package dev.qiangcai.buyer.order;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings a journal's tables to the version that this program writes.
///
/// Flyway takes 350 ms to load, and a buyer that restarts after a crash has no time for that: a journal that already
/// is at the newest version is taken as it is.
final class Schema {
    /// The number of the newest file in `migration`.
    static final int NEWEST = 1;

    private static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    /// @return the version found, where it is one that this program does not know; empty when all is well
    static OptionalInt migrate(DataSource source, Connection connection) throws SQLException {
        int found = version(connection);
        if (found > NEWEST) {
            return OptionalInt.of(found);
        }
        if (found < NEWEST) {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .table(HISTORY)
                    .locations("classpath:dev/qiangcai/buyer/order/migration")
                    .loggers("slf4j")
                    .load()
                    .migrate();
        }
        return OptionalInt.empty();
    }

    private static int version(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, null, HISTORY, null)) {
            if (!tables.next()) {
                return 0;
            }
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT version FROM " + HISTORY
                        + " WHERE version IS NOT NULL AND success ORDER BY installed_rank DESC")) {
            return rows.next() ? Integer.parseInt(rows.getString(1)) : 0;
        }
    }
}
