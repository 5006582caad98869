package dev.qiangcai.buyer.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.util.PSQLState;

/// What PostgreSQL's failures mean, by their SQLSTATE.
final class PostgresFailures {
    /// A serialization failure and a deadlock: the server has taken everything back.
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    /// The server is being shut down, has crashed, or is not up yet.
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03");

    /// A lock, a statement or an idle transaction took too long; all connections are taken.
    private static final Set<String> HELD = Set.of("55P03", "57014", "25P03", "53300");

    /// Tables or columns are missing, or are there already.
    private static final Set<String> FOREIGN = Set.of("42P01", "42703", "42P07", "42701");

    /// A standby, or a server that its owner has made read-only.
    private static final String READ_ONLY = "25006";

    private PostgresFailures() {}

    static boolean duplicate(Exception failure) {
        return PSQLState.UNIQUE_VIOLATION.getState().equals(state(failure));
    }

    static boolean conflict(Exception failure) {
        return CONFLICTS.contains(state(failure));
    }

    static boolean lost(Exception failure) {
        var state = state(failure);
        return state.startsWith("08") || AWAY.contains(state);
    }

    /// What a failure means to the owner; the failure itself where it is none of the server's.
    static RuntimeException explain(String place, Exception failure) {
        if (failure instanceof StorageException known) {
            return known;
        }
        if (lost(failure)) {
            return new StorageUnreachable(failure, "storage.unreachable", place, problem(failure));
        }
        var state = state(failure);
        if (HELD.contains(state) || CONFLICTS.contains(state) || poolTaken(failure)) {
            return new StorageBusy(failure, "storage.serverBusy", place, problem(failure));
        }
        if (FOREIGN.contains(state) || state.startsWith("XX")) {
            return new StorageBroken(failure, "storage.serverBroken", place, problem(failure));
        }
        return refusal(state)
                .<RuntimeException>map(key -> new StorageRefused(failure, key, place, problem(failure)))
                .orElseGet(() -> other(place, failure, state));
    }

    private static Optional<String> refusal(String state) {
        return switch (state) {
            case "28P01", "28000" -> Optional.of("storage.wrongLogin");
            case "3D000", "3F000" -> Optional.of("storage.noDatabase");
            case "42501" -> Optional.of("storage.noRights");
            default -> Optional.empty();
        };
    }

    private static RuntimeException other(String place, Exception failure, String state) {
        boolean resources = state.startsWith("53") || state.startsWith("58") || state.equals(READ_ONLY);
        if (resources || !(failure instanceof RuntimeException unexplained)) {
            return new StorageUnwritable(failure, "storage.serverUnwritable", place, problem(failure));
        }
        // Flyway speaks without the server where what it finds is not what it left.
        return failure instanceof FlywayException && state.isEmpty()
                ? new StorageBroken(failure, "storage.serverBroken", place, problem(failure))
                : unexplained;
    }

    /// All connections of the pool are in use, and none became free.
    private static boolean poolTaken(Exception failure) {
        return state(failure).isEmpty()
                && Causes.of(failure).anyMatch(SQLTransientConnectionException.class::isInstance);
    }

    private static String state(Exception failure) {
        return Causes.stated(failure).map(SQLException::getSQLState).orElse("");
    }

    /// The server's or the driver's words, with what is beneath them where they say little.
    private static String problem(Exception failure) {
        var root = Causes.root(failure);
        return Causes.stated(failure)
                .map(stated -> String.valueOf(stated.getMessage()))
                .map(said -> said.equals(root) || root.isEmpty() ? said : said + " (" + root + ")")
                .orElse(root)
                .strip();
    }
}
