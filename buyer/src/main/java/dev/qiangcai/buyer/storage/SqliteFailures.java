package dev.qiangcai.buyer.storage;

import java.nio.file.Path;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What SQLite's failures mean.
final class SqliteFailures {
    private SqliteFailures() {}

    /// What a failure means to the owner; the failure itself where it is none of the file's.
    static RuntimeException explain(Path file, Exception failure) {
        if (failure instanceof StorageException known) {
            return known;
        }
        return switch (plainCode(failure)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> new StorageBusy(failure, "storage.fileBusy", file);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new StorageBroken(failure, "storage.fileBroken", file);
            case SQLITE_FULL, SQLITE_READONLY, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                unwritable(file, failure);
            default -> failure instanceof RuntimeException bug ? orBroken(file, bug) : unwritable(file, failure);
        };
    }

    /// Flyway speaks without SQLite where what it finds is not what it left.
    private static RuntimeException orBroken(Path file, RuntimeException failure) {
        return failure instanceof FlywayException ? new StorageBroken(failure, "storage.fileBroken", file) : failure;
    }

    private static StorageUnwritable unwritable(Path file, Exception failure) {
        return new StorageUnwritable(failure, "storage.fileUnwritable", file, Causes.root(failure));
    }

    static boolean duplicate(Exception failure) {
        return code(failure)
                .filter(code -> code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                        || code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY)
                .isPresent();
    }

    /// SQLite's extended codes carry more in their higher bits.
    private static SQLiteErrorCode plainCode(Exception failure) {
        return code(failure)
                .map(code -> SQLiteErrorCode.getErrorCode(code.code & 0xff))
                .orElse(SQLiteErrorCode.UNKNOWN_ERROR);
    }

    private static Optional<SQLiteErrorCode> code(Exception failure) {
        return Causes.of(failure)
                .filter(SQLiteException.class::isInstance)
                .map(SQLiteException.class::cast)
                .map(SQLiteException::getResultCode)
                .findFirst();
    }
}
