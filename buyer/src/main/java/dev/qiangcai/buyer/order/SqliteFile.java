package dev.qiangcai.buyer.order;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The journal's SQLite file: how it is opened, and what its failures mean. The only class that knows SQLite.
final class SqliteFile {
    private static final int BUSY_MILLIS = 2_000;

    private SqliteFile() {}

    /// Makes the folder and the file for their owner's eyes only.
    static void prepare(Path folder, Path file) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder, only("rwx------"));
        }
        if (Files.notExists(file)) {
            Files.createFile(file, only("rw-------"));
        }
    }

    /// A connection to tables of the right version.
    static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // FULL: every commit is on the disk before the call returns. NORMAL would lose the last ones with the power.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        // A transaction takes the write lock when it begins, so that none fails half-way.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        var connection = source.getConnection();
        try {
            // Where a plain fsync stops at the drive's own cache (macOS), go through it.
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA fullfsync = ON");
            }
            check(file, connection);
            var newer = Schema.migrate(source, connection);
            if (newer.isPresent()) {
                throw new JournalTooNew(file, newer.getAsInt(), Schema.NEWEST);
            }
            return connection;
        } catch (RuntimeException | SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private static void check(Path file, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            var verdict = rows.next() ? rows.getString(1) : "no verdict";
            if (!"ok".equals(verdict)) {
                throw new JournalBroken(file, new SQLException(verdict));
            }
        }
    }

    /// What a failure means to the owner; the failure itself where it is none of the file's.
    static RuntimeException explain(Path file, Exception failure) {
        if (failure instanceof OrderException known) {
            return known;
        }
        return switch (code(failure)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> new JournalBusy(file, failure);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new JournalBroken(file, failure);
            case SQLITE_FULL, SQLITE_READONLY, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                new JournalUnwritable(file, root(failure), failure);
            default ->
                failure instanceof RuntimeException bug ? bug : new JournalUnwritable(file, root(failure), failure);
        };
    }

    /// Whether a unique constraint said no.
    static boolean duplicate(Exception failure) {
        return code(failure) == SQLiteErrorCode.SQLITE_CONSTRAINT;
    }

    /// The plain code: SQLite's extended ones carry more in their higher bits.
    private static SQLiteErrorCode code(Exception failure) {
        return causes(failure)
                .filter(SQLiteException.class::isInstance)
                .map(SQLiteException.class::cast)
                .map(cause -> SQLiteErrorCode.getErrorCode(cause.getResultCode().code & 0xff))
                .findFirst()
                .orElse(SQLiteErrorCode.UNKNOWN_ERROR);
    }

    private static String root(Exception failure) {
        return causes(failure)
                .reduce((_, deeper) -> deeper)
                .map(Throwable::getMessage)
                .orElse("");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static FileAttribute<?>[] only(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
