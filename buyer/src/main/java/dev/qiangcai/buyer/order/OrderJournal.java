package dev.qiangcai.buyer.order;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// What this buyer is about to do, has done, and does not know yet, on disk.
///
/// One SQLite file in the state folder, in WAL mode with `synchronous=FULL`: when a call that changes a
/// state returns, the change survives a killed process and a lost power supply. One process at a time works
/// in a state folder. All threads may call; a lock keeps them apart, because one connection carries one
/// transaction at a time.
///
/// ```java
/// try (var journal = OrderJournal.open(stateFolder, InstantSource.system())) {
///     var me = journal.accountKey(phone);
/// }
/// ```
public final class OrderJournal implements AutoCloseable {
    private static final int MOST_EVENTS = 2_000;
    private static final int LONGEST_EVENT = 8_192;

    private final Path file;
    private final StateLock stateLock;
    private final Connection connection;
    private final Jdbi jdbi;
    private final Salt salt;
    private final InstantSource clock;
    private final UUID run = UUID.randomUUID();
    private final ReentrantLock oneTransaction = new ReentrantLock();

    private OrderJournal(Path file, StateLock stateLock, Connection connection, InstantSource clock) {
        this.file = file;
        this.stateLock = stateLock;
        this.connection = connection;
        this.clock = clock;
        this.jdbi = Jdbi.create(connection);
        this.salt = inTransaction(Salt::ofJournal);
    }

    /// Opens the journal in that folder, and makes both where they do not exist.
    ///
    /// @param clock this machine's clock
    /// @throws StateFolderBusy when another process works there
    /// @throws JournalBroken when the file is damaged; it is left as it is
    public static OrderJournal open(Path folder, InstantSource clock) {
        var file = folder.resolve("orders.db");
        try {
            SqliteFile.prepare(folder, file);
            var lock = StateLock.take(folder);
            try {
                return new OrderJournal(file, lock, SqliteFile.connect(file), clock);
            } catch (RuntimeException | SQLException failure) {
                lock.close();
                throw failure;
            }
        } catch (JdbiException | FlywayException | SQLException failure) {
            throw SqliteFile.explain(file, failure);
        } catch (IOException failure) {
            throw new JournalUnwritable(file, String.valueOf(failure.getMessage()), failure);
        }
    }

    /// The file, for messages.
    public Path file() {
        return file;
    }

    /// What stands for that phone number in this journal. Takes some 50 ms on purpose.
    public AccountKey accountKey(String phone) {
        return salt.accountKey(phone);
    }

    /// The intents that changed last.
    public List<Intent> intents(int most) {
        return inTransaction(handle -> IntentTable.latest(handle, most));
    }

    /// The intents of a purchase, under any account, whose order exists or may exist.
    public List<Intent> ordered(String store, String purchase) {
        return inTransaction(handle -> IntentTable.ordered(handle, store, purchase));
    }

    /// Every change of one intent, oldest first.
    public List<Transition> transitions(UUID intent) {
        return inTransaction(handle -> IntentTable.transitions(handle, intent));
    }

    /// Puts a row on the timeline; the oldest rows go when there are too many.
    ///
    /// @param body JSON without secrets, at most 8,192 characters
    public void note(String kind, String body) {
        if (body.length() > LONGEST_EVENT) {
            throw new IllegalArgumentException(
                    "an event may have " + LONGEST_EVENT + " characters, had " + body.length());
        }
        inTransaction(handle -> {
            handle.createUpdate("""
                            INSERT INTO events (seq, at, kind, body)
                            SELECT COALESCE(MAX(seq), 0) + 1, :at, :kind, :body FROM events""")
                    .bind("at", clock.millis())
                    .bind("kind", kind)
                    .bind("body", body)
                    .execute();
            return handle.createUpdate("DELETE FROM events WHERE seq <= (SELECT MAX(seq) FROM events) - :most")
                    .bind("most", MOST_EVENTS)
                    .execute();
        });
    }

    /// The newest rows of the timeline, oldest first.
    public List<JournalEvent> events(int most) {
        return inTransaction(handle -> handle.createQuery("SELECT * FROM events ORDER BY seq DESC LIMIT :most")
                        .bind("most", most)
                        .map((row, _) -> new JournalEvent(
                                row.getLong("seq"),
                                Instant.ofEpochMilli(row.getLong("at")),
                                row.getString("kind"),
                                row.getString("body")))
                        .list())
                .reversed();
    }

    /// The intent of that purchase which is under way or has bought.
    Optional<Intent> live(Wanted wanted) {
        return inTransaction(handle -> IntentTable.live(handle, wanted));
    }

    /// Writes a new intent down.
    ///
    /// @throws AnotherBuyer when that purchase already has one
    Transition insert(Intent intent) {
        var first = transition(intent, Optional.empty());
        try {
            inTransaction(handle -> {
                IntentTable.insert(handle, intent, first);
                return first;
            });
        } catch (UnableToExecuteStatementException refused) {
            throw SqliteFile.duplicate(refused)
                    ? new AnotherBuyer(intent.wanted().purchase())
                    : refused;
        }
        return first;
    }

    /// Writes a change down; on disk when this returns.
    ///
    /// @throws AnotherBuyer when somebody else moved the intent first
    Transition move(Intent before, Intent after) {
        var transition = transition(after, Optional.of(before.state()));
        if (!inTransaction(handle -> IntentTable.update(handle, after, transition))) {
            throw new AnotherBuyer(after.wanted().purchase());
        }
        return transition;
    }

    /// A salted hash that tells whether two tokens are the same one.
    String fingerprint(String token) {
        return salt.fingerprint(token);
    }

    private Transition transition(Intent intent, Optional<IntentState> from) {
        return new Transition(
                intent.id(),
                intent.version(),
                from,
                intent.state(),
                intent.reason(),
                run,
                System.nanoTime(),
                Instant.ofEpochMilli(clock.millis()));
    }

    private <T> T inTransaction(HandleCallback<T, RuntimeException> work) {
        oneTransaction.lock();
        try {
            return jdbi.inTransaction(work);
        } catch (JdbiException failure) {
            throw SqliteFile.explain(file, failure);
        } finally {
            oneTransaction.unlock();
        }
    }

    @Override
    public void close() {
        oneTransaction.lock();
        try {
            connection.close();
            stateLock.close();
        } catch (SQLException | IOException failure) {
            throw new JournalUnwritable(file, String.valueOf(failure.getMessage()), failure);
        } finally {
            oneTransaction.unlock();
        }
    }
}
