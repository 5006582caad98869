package dev.qiangcai.buyer.fleet;

import dev.qiangcai.buyer.storage.Storage;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The instances that share one database.
///
/// @param run this one
/// @param list what stands for the addresses that this one watches
record Members(Storage storage, UUID run, String list) {
    /// Gives a sign of life, and strikes out those that gave none for so long.
    ///
    /// @return how many there are, this one included
    /// @throws DifferentList when another one watches other addresses
    int beat(Duration dead) {
        return storage.inTransaction(handle -> {
            handle.createUpdate("DELETE FROM members WHERE seen_at < " + ServerClock.NOW + " - :dead")
                    .bind("dead", dead.toMillis())
                    .execute();
            if (count(handle, "list <> :list") > 0) {
                throw new DifferentList(storage.place());
            }
            handle.createUpdate("INSERT INTO members (run, seen_at, list) VALUES (:run, " + ServerClock.NOW + ", :list)"
                            + " ON CONFLICT (run) DO UPDATE SET seen_at = EXCLUDED.seen_at")
                    .bind("run", run.toString())
                    .bind("list", list)
                    .execute();
            return count(handle, "list = :list");
        });
    }

    private int count(Handle handle, String which) {
        return handle.createQuery("SELECT COUNT(*) FROM members WHERE " + which)
                .bind("list", list)
                .mapTo(Integer.class)
                .one();
    }

    void leave() {
        storage.inTransaction(handle -> handle.createUpdate("DELETE FROM members WHERE run = :run")
                .bind("run", run.toString())
                .execute());
    }
}
