package dev.qiangcai.buyer.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// A PostgreSQL database through a small pool of connections. Transactions see what others have committed
/// (READ COMMITTED).
///
/// What failed for certain is done again for a while: the losers of a deadlock, and work whose connection broke before
/// its commit was asked for, so that a server that restarts is a pause and no failure.
final class PostgresStorage implements Storage {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ServerAddress address;
    private final DataSource source;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private PostgresStorage(ServerAddress address, DataSource source, HikariDataSource pool) {
        this.address = address;
        this.source = source;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    static PostgresStorage open(ServerAddress address, Tables tables) {
        var source = Connections.source(address);
        // Not from the pool, which would try for seconds where the password is wrong.
        try (var first = source.getConnection()) {
            Schema.amongOthers(tables).bring(source, first, address.place());
            return new PostgresStorage(address, source, Connections.pool(source, tables));
        } catch (JdbiException | FlywayException | SQLException failure) {
            throw PostgresFailures.explain(address.place(), failure);
        }
    }

    @Override
    public <T> T inTransaction(HandleCallback<T, RuntimeException> work) {
        long start = System.nanoTime();
        while (true) {
            var attempt = new Attempt<>(work);
            try {
                return jdbi.inTransaction(attempt);
            } catch (JdbiException failure) {
                boolean late = System.nanoTime() - start > PATIENCE.toNanos();
                if (late || !attempt.undone(failure)) {
                    throw PostgresFailures.explain(address.place(), failure);
                }
            }
        }
    }

    /// Work that remembers how far it came: once all of it is done, only the commit is left.
    private static final class Attempt<T> implements HandleCallback<T, RuntimeException> {
        private final HandleCallback<T, RuntimeException> work;
        private boolean begun;
        private boolean done;

        Attempt(HandleCallback<T, RuntimeException> work) {
            this.work = work;
        }

        @Override
        public T withHandle(Handle handle) {
            begun = true;
            T result = work.withHandle(handle);
            done = true;
            return result;
        }

        /// Whether the failure kept nothing of the work, so that it can be done again. Work that did not begin has
        /// waited for a connection as long as the pool waits.
        boolean undone(JdbiException failure) {
            return PostgresFailures.conflict(failure) || (begun && !done && PostgresFailures.lost(failure));
        }
    }

    /// Readers and writers do not wait for each other there.
    @Override
    public <T> T look(HandleCallback<T, RuntimeException> work) {
        return inTransaction(work);
    }

    @Override
    public String place() {
        return address.place();
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public boolean shared() {
        return true;
    }

    /// On a connection of its own, since it is held for as long as a purchase takes.
    @Override
    public Turn turn(String what) {
        return new AdvisoryTurn(source, address.place(), what);
    }

    @Override
    public void close() {
        pool.close();
    }
}
