package dev.qiangcai.buyer.fleet;

import dev.qiangcai.buyer.storage.Storage;
import java.time.Duration;
import java.util.UUID;

/// The instances that share one database.
record Members(Storage storage, UUID run) {
    /// Gives a sign of life, and strikes out those that gave none for so long.
    ///
    /// @return how many there are, this one included
    int beat(Duration dead) {
        return storage.inTransaction(handle -> {
            handle.createUpdate("INSERT INTO members (run, seen_at) VALUES (:run, " + ServerClock.NOW + ")"
                            + " ON CONFLICT (run) DO UPDATE SET seen_at = EXCLUDED.seen_at")
                    .bind("run", run.toString())
                    .execute();
            handle.createUpdate("DELETE FROM members WHERE seen_at < " + ServerClock.NOW + " - :dead")
                    .bind("dead", dead.toMillis())
                    .execute();
            return handle.createQuery("SELECT COUNT(*) FROM members")
                    .mapTo(Integer.class)
                    .one();
        });
    }

    void leave() {
        storage.inTransaction(handle -> handle.createUpdate("DELETE FROM members WHERE run = :run")
                .bind("run", run.toString())
                .execute());
    }
}
