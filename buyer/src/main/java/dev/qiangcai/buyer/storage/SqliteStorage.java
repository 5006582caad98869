package dev.qiangcai.buyer.storage;

import dev.qiangcai.shop.disk.OwnersFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// A SQLite file in WAL mode. A lock keeps threads apart, because one connection carries one transaction at a time.
///
/// SQLite itself does not notice when its file is removed or replaced under it: it goes on writing into what nobody
/// will find again. So the file is looked at before each transaction, and read through where somebody else has
/// written it.
final class SqliteStorage implements Storage {
    private static final int BUSY_MILLIS = 2_000;

    private final Path file;
    private final SQLiteDataSource source;
    private final Connection connection;
    private final Jdbi jdbi;
    private final ReentrantLock oneTransaction = new ReentrantLock();

    /// The file as the last transaction left it.
    private FileStamp left;

    private SqliteStorage(Path file, SQLiteDataSource source, Connection connection) throws IOException {
        this.file = file;
        this.source = source;
        this.connection = connection;
        this.left = FileStamp.of(file);
        this.jdbi = Jdbi.create(connection);
    }

    static SqliteStorage open(Path folder, Tables tables) {
        var file = folder.resolve(tables.file());
        try {
            OwnersFiles.folder(folder);
            OwnersFiles.create(file);
            var source = source(file, tables.durability());
            return new SqliteStorage(file, source, connect(file, source, tables));
        } catch (JdbiException | FlywayException | SQLException failure) {
            throw SqliteFailures.explain(file, failure);
        } catch (IOException failure) {
            throw new StorageUnwritable(failure, "storage.fileUnwritable", file, String.valueOf(failure.getMessage()));
        }
    }

    private static SQLiteDataSource source(Path file, Tables.Durability durability) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // FULL: every commit is on the disk before the call returns. NORMAL loses the last ones with the power.
        config.setSynchronous(
                switch (durability) {
                    case ALL -> SQLiteConfig.SynchronousMode.FULL;
                    case MOST -> SQLiteConfig.SynchronousMode.NORMAL;
                });
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        // A transaction takes the write lock when it begins, so that none fails half-way.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static Connection connect(Path file, SQLiteDataSource source, Tables tables) throws SQLException {
        var connection = source.getConnection();
        try {
            // Where a plain fsync stops at the drive's own cache (macOS), go through it.
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA fullfsync = ON");
            }
            check(file, connection);
            Schema.alone(tables).bring(source, connection, file.toString());
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
                throw new StorageBroken(new SQLException(verdict), "storage.fileBroken", file);
            }
        }
    }

    @Override
    public <T> T inTransaction(HandleCallback<T, RuntimeException> work) {
        return locked(() -> jdbi.inTransaction(work));
    }

    /// Outside a transaction, because each takes the write lock.
    @Override
    public <T> T look(HandleCallback<T, RuntimeException> work) {
        return locked(() -> jdbi.withHandle(work));
    }

    private <T> T locked(Supplier<T> work) {
        oneTransaction.lock();
        try {
            lookAtFile();
            var result = work.get();
            left = FileStamp.of(file);
            return result;
        } catch (JdbiException | SQLException failure) {
            throw SqliteFailures.explain(file, failure);
        } catch (IOException failure) {
            throw new StorageBroken(failure, "storage.fileReplaced", file);
        } finally {
            oneTransaction.unlock();
        }
    }

    private void lookAtFile() throws IOException, SQLException {
        var found = FileStamp.of(file);
        if (!found.sameFile(left)) {
            throw new StorageBroken(new IOException("another file"), "storage.fileReplaced", file);
        }
        if (!found.equals(left)) {
            // A connection of its own, because this one remembers what it has read.
            try (var fresh = source.getConnection()) {
                check(file, fresh);
            }
        }
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public DataSource dataSource() {
        return source;
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public Turn turn(String what) {
        return new Turn.Alone();
    }

    @Override
    public void close() {
        oneTransaction.lock();
        try {
            connection.close();
        } catch (SQLException failure) {
            throw SqliteFailures.explain(file, failure);
        } finally {
            oneTransaction.unlock();
        }
    }
}
