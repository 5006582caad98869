package dev.qiangcai.buyer.storage;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/// What is under a failure.
final class Causes {
    private Causes() {}

    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    /// The message of the deepest one.
    static String root(Exception failure) {
        return of(failure)
                .reduce((_, deeper) -> deeper)
                .map(Throwable::getMessage)
                .orElse("");
    }

    /// The deepest one that bears a SQLSTATE: the database's own.
    static Optional<SQLException> stated(Throwable failure) {
        return of(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(cause -> cause.getSQLState() != null)
                .reduce((_, deeper) -> deeper);
    }
}
