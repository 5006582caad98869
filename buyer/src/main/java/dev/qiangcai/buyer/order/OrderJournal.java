package dev.qiangcai.buyer.order;

import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.buyer.storage.StateLock;
import dev.qiangcai.buyer.storage.Storage;
import dev.qiangcai.buyer.storage.StorageUnreachable;
import dev.qiangcai.buyer.storage.Tables;
import dev.qiangcai.buyer.storage.Turn;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// What this buyer is about to do, has done, and does not know yet.
///
/// In a state folder it is one SQLite file, and one process at a time works there. On a PostgreSQL server any number of
/// processes and machines work on the same journal, and a purchase still has at most one live intent: the tables say
/// so, and every change names the version that it changes. When a call that changes a state returns, the change
/// survives a killed process and a lost power supply. All threads may call.
///
/// ```java
/// try (var journal = OrderJournal.open(stateFolder, InstantSource.system())) {
///     var me = journal.accountKey(phone);
/// }
/// ```
public final class OrderJournal implements AutoCloseable {
    static final Tables TABLES = new Tables("orders", "dev/qiangcai/buyer/order/migration", 1, Tables.Durability.ALL);

    private static final int MOST_EVENTS = 2_000;
    private static final int LONGEST_EVENT = 8_192;

    private final Storage storage;
    private final Optional<StateLock> lock;
    private final Salt salt;
    private final InstantSource clock;
    private final UUID run = UUID.randomUUID();

    private OrderJournal(Storage storage, Optional<StateLock> lock, InstantSource clock) {
        this.storage = storage;
        this.lock = lock;
        this.clock = clock;
        this.salt = storage.inTransaction(Salt::ofJournal);
    }

    /// Opens the journal in that folder, and makes both where they do not exist.
    ///
    /// @param clock this machine's clock
    /// @throws dev.qiangcai.buyer.storage.StateFolderBusy when another process works there
    /// @throws dev.qiangcai.buyer.storage.StorageException when the file cannot be used; it is left as it is
    public static OrderJournal open(Path folder, InstantSource clock) {
        return open(new Site.Folder(folder), clock);
    }

    /// Opens the journal there, and makes it where there is none.
    public static OrderJournal open(Site site, InstantSource clock) {
        var lock = site instanceof Site.Folder(var folder)
                ? Optional.of(StateLock.take(folder))
                : Optional.<StateLock>empty();
        try {
            return on(Storage.open(site, TABLES), lock, clock);
        } catch (RuntimeException failure) {
            lock.ifPresent(StateLock::close);
            throw failure;
        }
    }

    /// The journal on a storage that is open, and that it closes.
    static OrderJournal on(Storage storage, Optional<StateLock> lock, InstantSource clock) {
        try {
            return new OrderJournal(storage, lock, clock);
        } catch (RuntimeException failure) {
            storage.close();
            throw failure;
        }
    }

    /// The file, or the server and its database, for messages.
    public String place() {
        return storage.place();
    }

    /// What stands for that phone number in this journal. Takes some 50 ms on purpose.
    public AccountKey accountKey(String phone) {
        return salt.accountKey(phone);
    }

    /// The intents that changed last.
    public List<Intent> intents(int most) {
        return storage.inTransaction(handle -> IntentTable.latest(handle, most));
    }

    /// The intents of a purchase, under any account, whose order exists or may exist.
    public List<Intent> ordered(String store, String purchase) {
        return storage.inTransaction(handle -> IntentTable.ordered(handle, store, purchase));
    }

    /// Every change of one intent, oldest first.
    public List<Transition> transitions(UUID intent) {
        return storage.inTransaction(handle -> IntentTable.transitions(handle, intent));
    }

    /// Puts a row on the timeline; the oldest rows go when there are too many.
    ///
    /// @param body JSON without secrets, at most 8,192 characters
    public void note(String kind, String body) {
        if (body.length() > LONGEST_EVENT) {
            throw new IllegalArgumentException(
                    "an event may have " + LONGEST_EVENT + " characters, had " + body.length());
        }
        storage.inTransaction(handle -> {
            // On a server others may be counting too: the salt's row lets one do so at a time.
            handle.execute("UPDATE salts SET salt = salt WHERE id = 1");
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
        return storage.inTransaction(handle -> handle.createQuery("SELECT * FROM events ORDER BY seq DESC LIMIT :most")
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
        return storage.inTransaction(handle -> IntentTable.live(handle, wanted));
    }

    /// The turn at that purchase: of several processes that share this journal, one goes after it and the others stand
    /// by.
    public Turn turn(String store, AccountKey account, String purchase) {
        return storage.turn(String.join("\n", "order", store, account.hash(), purchase));
    }

    /// Writes a new intent down.
    ///
    /// @throws AnotherBuyer when that purchase already has one
    Transition insert(Intent intent) {
        var first = transition(intent, Optional.empty());
        try {
            kept(handle -> IntentTable.written(handle, first) || IntentTable.insert(handle, intent, first));
        } catch (UnableToExecuteStatementException refused) {
            throw Storage.duplicate(refused) ? new AnotherBuyer(intent.wanted().purchase()) : refused;
        }
        return first;
    }

    /// Writes a change down; on disk when this returns.
    ///
    /// @throws AnotherBuyer when somebody else moved the intent first
    Transition move(Intent before, Intent after) {
        var transition = transition(after, Optional.of(before.state()));
        if (!kept(handle -> IntentTable.update(handle, after, transition) || IntentTable.written(handle, transition))) {
            throw new AnotherBuyer(after.wanted().purchase());
        }
        return transition;
    }

    /// When a server was lost while it committed, nobody knows whether the change was kept: asking again tells, because
    /// the change says who made it.
    private boolean kept(HandleCallback<Boolean, RuntimeException> change) {
        try {
            return storage.inTransaction(change);
        } catch (StorageUnreachable _) {
            return storage.inTransaction(change);
        }
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

    @Override
    public void close() {
        storage.close();
        lock.ifPresent(StateLock::close);
    }
}
