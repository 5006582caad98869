package dev.qiangcai.buyer.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A real server, which is shared; each test has a database of its own.
class PostgresStorageIT {
    private static final Tables TABLES =
            new Tables("shelf", "dev/qiangcai/buyer/storage/shelf", 1, Tables.Durability.ALL);

    private final Postgres postgres = Postgres.shared();
    private final ServerAddress database = postgres.database();

    @Test
    void what_is_committed_is_there_for_others() {
        try (var one = open(database);
                var other = open(database)) {
            put(one, "eggs", 30);
            assertThat(pieces(other, "eggs")).isEqualTo(30);
            assertThat(one.shared()).isTrue();
            assertThat(one.place()).isEqualTo(database.place());
        }
    }

    @RepeatedTest(3)
    void three_that_open_an_empty_database_at_once_make_its_tables_once() throws Exception {
        openAtOnce();
    }

    @Tag("proof")
    @RepeatedTest(30)
    void nor_do_they_make_them_twice_however_often_they_come() throws Exception {
        openAtOnce();
    }

    private void openAtOnce() throws Exception {
        atOnce(3, () -> {
            open(database).close();
            return true;
        });
        try (var storage = open(database)) {
            assertThat(storage.<Integer>inTransaction(handle -> handle.createQuery(
                                    "SELECT count(*) FROM qiangcai_shelf_history WHERE version = '1'")
                            .mapTo(Integer.class)
                            .one()))
                    .isEqualTo(1);
        }
    }

    @Test
    void tables_of_other_programs_stay_as_they_are() {
        postgres.execute(name(), "CREATE TABLE flyway_schema_history (version VARCHAR(50), success BOOLEAN)");
        try (var storage = open(database)) {
            put(storage, "eggs", 1);
        }
    }

    @Test
    void a_table_of_another_program_under_the_name_of_ours_is_told() {
        postgres.execute(name(), "CREATE TABLE shelf (theirs INTEGER)");
        assertThatThrownBy(() -> open(database))
                .isInstanceOf(StorageBroken.class)
                .hasMessageContaining("shelf")
                .hasMessageContaining("a database of its own");
    }

    @Test
    void tables_of_a_newer_version_are_refused() {
        open(database).close();
        postgres.execute(name(), "UPDATE qiangcai_shelf_history SET version = '99' WHERE version = '1'");
        assertThatThrownBy(() -> open(database))
                .isInstanceOf(StorageTooNew.class)
                .hasMessageContaining("99");
    }

    @Test
    void a_unique_constraint_that_says_no_is_told_from_other_failures() {
        try (var storage = open(database)) {
            put(storage, "eggs", 1);
            assertThatThrownBy(() -> put(storage, "eggs", 2))
                    .isInstanceOfSatisfying(
                            RuntimeException.class,
                            no -> assertThat(Storage.duplicate(no)).isTrue());
            assertThatThrownBy(() -> put(storage, "milk", -1))
                    .isInstanceOfSatisfying(
                            RuntimeException.class,
                            no -> assertThat(Storage.duplicate(no)).isFalse());
        }
    }

    @Test
    void of_two_that_lock_each_other_out_both_are_done_in_the_end() throws Exception {
        try (var storage = open(database)) {
            put(storage, "eggs", 0);
            put(storage, "milk", 0);
            var meet = new CyclicBarrier(2);
            var runs = new AtomicInteger();
            atOnce(List.of(
                    () -> crossing(storage, meet, runs, "eggs", "milk"),
                    () -> crossing(storage, meet, runs, "milk", "eggs")));
            assertThat(pieces(storage, "eggs")).isEqualTo(2);
            assertThat(pieces(storage, "milk")).isEqualTo(2);
            // One of them lost and ran again; where both gave way at once, both did.
            assertThat(runs.get()).isBetween(3, 4);
        }
    }

    private static boolean crossing(
            Storage storage, CyclicBarrier meet, AtomicInteger runs, String first, String second) {
        return storage.inTransaction(handle -> {
            boolean again = runs.incrementAndGet() > 2;
            add(handle, first);
            if (!again) {
                meet(meet);
            }
            add(handle, second);
            return true;
        });
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void a_connection_that_the_server_cuts_before_the_commit_costs_nothing() {
        try (var storage = open(database)) {
            var runs = new AtomicInteger();
            storage.inTransaction(handle -> {
                handle.execute("INSERT INTO shelf (name, pieces) VALUES ('eggs', 1)");
                if (runs.incrementAndGet() == 1) {
                    cut();
                }
                return handle.execute("UPDATE shelf SET pieces = pieces + 1");
            });
            assertThat(runs).hasValue(2);
            assertThat(pieces(storage, "eggs")).isEqualTo(2);
        }
    }

    @Test
    void a_transaction_of_which_only_the_commit_was_left_is_not_done_twice() {
        try (var storage = open(database)) {
            var runs = new AtomicInteger();
            assertThatThrownBy(() -> storage.inTransaction(handle -> {
                        runs.incrementAndGet();
                        handle.execute("INSERT INTO shelf (name, pieces) VALUES ('eggs', 1)");
                        cut();
                        return true;
                    }))
                    .isInstanceOf(StorageUnreachable.class);
            assertThat(runs).hasValue(1);
            assertThat(pieces(storage, "eggs")).isZero();
        }
    }

    @Test
    void a_row_that_somebody_holds_for_too_long_is_told() {
        try (var storage = open(database);
                var holder = open(database)) {
            put(storage, "eggs", 1);
            holder.inTransaction(held -> {
                add(held, "eggs");
                assertThatThrownBy(() -> storage.inTransaction(handle -> {
                            handle.execute("SET LOCAL lock_timeout = '50ms'");
                            return add(handle, "eggs");
                        }))
                        .isInstanceOf(StorageBusy.class)
                        .hasMessageContaining("pg_stat_activity");
                return true;
            });
        }
    }

    @Test
    void a_server_that_is_not_there_is_told_at_once() throws Exception {
        int port;
        try (var nobody = new ServerSocket(0)) {
            port = nobody.getLocalPort();
        }
        var address = ServerAddress.of("jdbc:postgresql://127.0.0.1:" + port + "/shop", Map.of());
        assertThatThrownBy(() -> open(address))
                .isInstanceOf(StorageUnreachable.class)
                .hasMessageContaining("127.0.0.1:" + port);
    }

    @Test
    void a_server_that_takes_connections_and_says_nothing_is_told_before_long() throws Exception {
        try (var mute = new ServerSocket(0)) {
            var address = ServerAddress.of(
                    "jdbc:postgresql://127.0.0.1:" + mute.getLocalPort() + "/shop?loginTimeout=1&connectTimeout=1",
                    Map.of());
            long start = System.nanoTime();
            assertThatThrownBy(() -> open(address)).isInstanceOf(StorageUnreachable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void a_database_that_is_missing_is_named() {
        assertThatThrownBy(() -> open(postgres.address("nowhere", "user=postgres")))
                .isInstanceOf(StorageRefused.class)
                .hasMessageContaining("\"nowhere\"")
                .hasMessageContaining("createdb");
    }

    @Test
    void a_user_whom_the_server_does_not_know_is_refused_and_no_password_is_shown() {
        assertThatThrownBy(() -> open(postgres.address(name(), "user=eve&password=hunter2")))
                .isInstanceOf(StorageRefused.class)
                .hasMessageContaining("QIANGCAI_STORAGE_PASSWORD")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void a_user_who_may_make_no_tables_is_told_what_to_ask_for() {
        postgres.execute(name(), "CREATE USER guest_" + name());
        assertThatThrownBy(() -> open(postgres.address(name(), "user=guest_" + name())))
                .isInstanceOf(StorageRefused.class)
                .hasMessageContaining("grant");
    }

    @Test
    void a_database_that_takes_no_writes_is_told_and_still_read() {
        open(database).close();
        postgres.execute(name(), "ALTER DATABASE " + name() + " SET default_transaction_read_only = on");
        try (var storage = open(database)) {
            assertThat(pieces(storage, "eggs")).isZero();
            assertThatThrownBy(() -> put(storage, "eggs", 1))
                    .isInstanceOf(StorageUnwritable.class)
                    .hasMessageContaining("read-only");
        }
    }

    @Test
    void commits_are_synced_even_where_the_server_would_not() {
        postgres.execute(name(), "ALTER DATABASE " + name() + " SET synchronous_commit = off");
        try (var orders = open(database);
                var looks = Storage.open(
                        new Site.Server(database),
                        new Tables(TABLES.name(), TABLES.migrations(), 1, Tables.Durability.MOST))) {
            assertThat(shown(orders, "synchronous_commit")).isEqualTo("on");
            assertThat(shown(looks, "synchronous_commit")).isEqualTo("off");
        }
    }

    private String name() {
        return database.place().substring(database.place().lastIndexOf('/') + 1);
    }

    private void cut() {
        postgres.execute(
                "postgres",
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '" + name() + "'");
    }

    private static Storage open(ServerAddress address) {
        return Storage.open(new Site.Server(address), TABLES);
    }

    private static void put(Storage storage, String name, int pieces) {
        storage.inTransaction(handle -> handle.execute("INSERT INTO shelf (name, pieces) VALUES (?, ?)", name, pieces));
    }

    private static int add(Handle handle, String name) {
        return handle.execute("UPDATE shelf SET pieces = pieces + 1 WHERE name = ?", name);
    }

    private static int pieces(Storage storage, String name) {
        return storage.inTransaction(
                handle -> handle.createQuery("SELECT COALESCE(SUM(pieces), 0) FROM shelf WHERE name = :name")
                        .bind("name", name)
                        .mapTo(Integer.class)
                        .one());
    }

    private static String shown(Storage storage, String setting) {
        return storage.inTransaction(handle ->
                handle.createQuery("SHOW " + setting).mapTo(String.class).one());
    }

    private static void atOnce(int times, Callable<Boolean> work) throws Exception {
        atOnce(IntStream.range(0, times).mapToObj(_ -> work).toList());
    }

    private static void atOnce(List<Callable<Boolean>> works) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var end : threads.invokeAll(works)) {
                assertThat(end.get()).isTrue();
            }
        }
    }
}
