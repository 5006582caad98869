package dev.qiangcai.buyer.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings a journal's tables to the version that this program writes.
///
/// Flyway takes 350 ms to load, and a buyer that restarts after a crash has no time for that: a journal that already
/// is at the newest version is taken as it is.
///
/// @param history the table in which Flyway keeps what it did
/// @param turn SQL that waits until nobody else makes these tables; ends with its connection
record Schema(Tables tables, String history, Optional<String> turn) {
    /// In a file of its own, a journal is alone.
    static Schema alone(Tables tables) {
        return new Schema(tables, "flyway_schema_history", Optional.empty());
    }

    /// On a server there are other journals and other programs, and theirs may use Flyway too. Several instances may
    /// come at the same moment: Flyway makes its own table before it locks anything.
    static Schema amongOthers(Tables tables) {
        var history = "qiangcai_" + tables.name() + "_history";
        var turn = "SELECT pg_advisory_lock(hashtextextended('" + history + "', 0))";
        return new Schema(tables, history, Optional.of(turn));
    }

    /// @throws StorageTooNew when they are at a version that this program does not know
    void bring(DataSource source, Connection connection, String place) throws SQLException {
        int found = version(connection);
        if (found > tables.newest()) {
            throw new StorageTooNew(place, found, tables.newest());
        }
        if (found < tables.newest()) {
            await(connection);
            if (version(connection) < tables.newest()) {
                tryOut(connection);
                flyway(source).load().migrate();
            }
        }
    }

    private void await(Connection connection) throws SQLException {
        if (turn.isPresent()) {
            try (var waiting = connection.createStatement()) {
                waiting.execute(turn.get());
            }
        }
    }

    /// Where no tables may be made, Flyway asks for nine seconds; the server says so at once.
    private void tryOut(Connection connection) throws SQLException {
        if (turn.isPresent()) {
            try (var making = connection.createStatement()) {
                making.execute("BEGIN; CREATE TABLE " + history + "_trial (); ROLLBACK");
            }
        }
    }

    private FluentConfiguration flyway(DataSource source) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .table(history)
                .locations("classpath:" + tables.migrations())
                // Tables of others are no reason to refuse: version 0 is what was there before ours.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .loggers("slf4j");
    }

    private int version(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), history, null)) {
            if (!tables.next()) {
                return 0;
            }
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT version FROM " + history
                        + " WHERE version IS NOT NULL AND success ORDER BY installed_rank DESC")) {
            return rows.next() ? Integer.parseInt(rows.getString(1)) : 0;
        }
    }
}
