package dev.qiangcai.buyer.storage;

import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;

/// The database under a journal: a SQLite file, or PostgreSQL.
///
/// ```java
/// try (var storage = Storage.open(new Site.Folder(state), TABLES)) {
///     int lines = storage.inTransaction(handle -> handle.execute("INSERT INTO lines (text) VALUES (?)", "eggs"));
/// }
/// ```
/// All threads may call. Nothing waits without end: a database that does not answer is a [StorageException].
public sealed interface Storage extends AutoCloseable permits SqliteStorage, PostgresStorage {
    /// Opens the tables there, and makes them where they do not exist.
    ///
    /// @throws StorageException when they cannot be used; what is there is left as it is
    static Storage open(Site site, Tables tables) {
        return switch (site) {
            case Site.Folder(var folder) -> SqliteStorage.open(folder, tables);
            case Site.Server(var address) -> PostgresStorage.open(address, tables);
        };
    }

    /// Runs that work and commits it; what the work throws takes all of it back.
    ///
    /// On a server the work may be run again from its beginning, where nothing of it was kept, and other processes
    /// may write between its statements: what must hold, a constraint or the condition of an `UPDATE` must say.
    ///
    /// @throws StorageException when the database failed. When a server was lost while it committed
    ///     ([StorageUnreachable]), the work may have been kept
    <T> T inTransaction(HandleCallback<T, RuntimeException> work);

    /// Runs work that only looks. It sees what is committed, and no writer waits for it.
    <T> T look(HandleCallback<T, RuntimeException> work);

    /// The file, or the server and its database, for messages. It holds no secret.
    String place();

    /// Connections for a library that wants its own.
    DataSource dataSource();

    /// Whether other machines may write here too.
    boolean shared();

    /// A place in the queue for something that one process at a time does; nobody waits yet.
    ///
    /// @param what names it among everything that is done in turns here
    Turn turn(String what);

    @Override
    void close();

    /// Whether a unique constraint said no.
    static boolean duplicate(Exception failure) {
        return SqliteFailures.duplicate(failure) || PostgresFailures.duplicate(failure);
    }
}
