package dev.qiangcai.buyer.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A turn that a PostgreSQL server gives: an advisory lock, which belongs to a connection and ends with it.
///
/// A process that dies loses its connection at once. One that hangs, or whose machine is gone, sends no more signs of
/// life, and the server ends a session that is silent for longer. A turn that was lost with its connection is taken
/// again where nobody else has it. Threads: one asks; a thread of its own gives the signs; the lock guards the fields.
final class AdvisoryTurn implements Turn {
    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int VALID_SECONDS = 2;

    /// Servers before PostgreSQL 14 have no such setting; there a lost machine is told by TCP alone.
    private static final String END_WHEN_SILENT = """
            SELECT set_config(name, '15s', false) FROM pg_settings WHERE name = 'idle_session_timeout'""";
    private static final String TAKE = "SELECT pg_try_advisory_lock(hashtextextended(?, 0))";

    private final DataSource source;
    private final String place;
    private final String what;
    private final CountDownLatch over = new CountDownLatch(1);
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable Connection connection;
    private boolean held;
    private long lastAnswer = System.nanoTime();

    /// @param what is done in turns; any text
    AdvisoryTurn(DataSource source, String place, String what) {
        this.source = source;
        this.place = place;
        this.what = what;
    }

    @Override
    public boolean mine() {
        lock.lock();
        try {
            if (!held) {
                held = taken();
                lastAnswer = System.nanoTime();
                if (held) {
                    Thread.ofVirtual().name("qiangcai-turn").start(this::keep);
                }
            }
            return held;
        } catch (SQLException failure) {
            drop();
            if (System.nanoTime() - lastAnswer > PATIENCE.toNanos()) {
                throw PostgresFailures.explain(place, failure);
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean taken() throws SQLException {
        var asking = connection;
        if (asking == null) {
            asking = source.getConnection();
            connection = asking;
            try (var setting = asking.createStatement()) {
                setting.execute(END_WHEN_SILENT);
            }
        }
        try (var taking = asking.prepareStatement(TAKE)) {
            taking.setString(1, what);
            try (var rows = taking.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private void keep() {
        try {
            while (!over.await(BETWEEN_SIGNS.toMillis(), TimeUnit.MILLISECONDS)) {
                giveSign();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveSign() {
        lock.lock();
        try {
            if (over.getCount() > 0 && (connection == null || !connection.isValid(VALID_SECONDS))) {
                drop();
                taken();
            }
        } catch (SQLException gone) {
            drop(); // the next sign tries again
        } finally {
            lock.unlock();
        }
    }

    private void drop() {
        var dropped = connection;
        connection = null;
        if (dropped != null) {
            try {
                dropped.close();
            } catch (SQLException gone) {
                // The server has ended it, and the turn with it.
            }
        }
    }

    @Override
    public void close() {
        over.countDown();
        lock.lock();
        try {
            drop();
        } finally {
            lock.unlock();
        }
    }
}
