package dev.qiangcai.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.buyer.storage.StateFolderBusy;
import dev.qiangcai.buyer.storage.Storage;
import dev.qiangcai.buyer.storage.StorageBroken;
import dev.qiangcai.buyer.storage.StorageBusy;
import dev.qiangcai.buyer.storage.StorageTooNew;
import dev.qiangcai.buyer.storage.StorageUnwritable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A journal in a state folder.
class OrderJournalTest extends OrderJournalContract {
    @TempDir
    Path folder;

    @Test
    void a_second_opener_of_the_folder_is_told_who_holds_it() {
        try (var journal = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(StateFolderBusy.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            assertThat(journal.intents(1)).isEmpty();
        }
        open().close();
    }

    @Test
    void commits_are_synced_to_the_disk() {
        try (var storage = storage()) {
            assertThat(pragma(storage, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(storage, "synchronous")).isEqualTo("2");
            assertThat(pragma(storage, "fullfsync")).isEqualTo("1");
        }
    }

    @Test
    void only_their_owner_can_read_the_folder_and_the_file() throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        var fresh = folder.resolve("fresh");
        OrderJournal.open(fresh, NOON).close();
        assertThat(Files.getPosixFilePermissions(fresh)).hasToString("[OWNER_READ, OWNER_WRITE, OWNER_EXECUTE]");
        assertThat(Files.getPosixFilePermissions(fresh.resolve("orders.db"))).hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    @Test
    void a_file_that_is_no_journal_is_named_and_left_alone() throws IOException {
        var file = Files.writeString(folder.resolve("orders.db"), "eggs, milk, bread\n".repeat(100));
        assertThatThrownBy(this::open)
                .isInstanceOf(StorageBroken.class)
                .hasMessageContaining("orders.db")
                .hasMessageContaining("do not delete it");
        assertThat(file).hasContent("eggs, milk, bread\n".repeat(100));
    }

    @Test
    void a_damaged_journal_is_named_and_its_lock_is_given_back() throws IOException {
        try (var journal = open()) {
            IntStream.range(0, 300).forEach(i -> journal.insert(Intent.armed(Wants.eggs("no " + i), NOON.instant())));
        }
        try (var channel = FileChannel.open(folder.resolve("orders.db"), StandardOpenOption.WRITE)) {
            for (long page = 2; page < channel.size() / 4096; page++) {
                channel.write(ByteBuffer.wrap("damage".repeat(100).getBytes(StandardCharsets.US_ASCII)), page * 4096);
            }
        }
        assertThatThrownBy(this::open).isInstanceOf(StorageBroken.class);
        assertThatThrownBy(this::open).isInstanceOf(StorageBroken.class);
    }

    @Test
    void a_full_disk_is_told_and_costs_nothing_that_was_written() {
        var intent = Intent.armed(Wants.EGGS, NOON.instant());
        var storage = storage();
        try (var journal = OrderJournal.on(storage, Optional.empty(), NOON)) {
            journal.insert(intent);
            // The disk has no page left for this journal's connection.
            pragma(storage, "max_page_count = 1");
            assertThatThrownBy(() -> IntStream.range(0, 2_000).forEach(i -> journal.note("x", "y".repeat(8_000))))
                    .isInstanceOf(StorageUnwritable.class)
                    .hasMessageContaining("orders.db")
                    .hasMessageContaining("full");
            assertThat(journal.live(Wants.EGGS)).contains(intent);
        }
        try (var journal = open()) {
            assertThat(journal.live(Wants.EGGS)).contains(intent);
        }
    }

    @Test
    void a_database_that_another_program_holds_is_told_and_nothing_is_written() throws SQLException {
        try (var journal = open();
                var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("orders.db"));
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> journal.insert(Intent.armed(Wants.EGGS, NOON.instant())))
                    .isInstanceOf(StorageBusy.class);
            statement.execute("ROLLBACK");
            assertThat(journal.live(Wants.EGGS)).isEmpty();
        }
    }

    @Test
    void a_journal_of_a_newer_version_is_refused() throws SQLException {
        open().close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("orders.db"));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET version = '99'");
        }
        assertThatThrownBy(this::open).isInstanceOf(StorageTooNew.class).hasMessageContaining("99");
    }

    @Test
    void the_newest_migration_is_the_one_that_the_program_knows() {
        assertThat(getClass().getResource("migration/V" + OrderJournal.TABLES.newest() + "__one_order.sql"))
                .isNotNull();
        assertThat(getClass().getResource("migration/V" + (OrderJournal.TABLES.newest() + 1) + "__one_order.sql"))
                .isNull();
    }

    @Test
    void an_account_key_is_another_one_in_another_journal_and_does_not_hold_the_phone() throws IOException {
        try (var journal = open();
                var other = OrderJournal.open(folder.resolve("other"), NOON)) {
            assertThat(other.accountKey("13800138000")).isNotEqualTo(journal.accountKey("13800138000"));
        }
        assertThat(Files.readString(folder.resolve("orders.db"), StandardCharsets.ISO_8859_1))
                .doesNotContain("13800138000");
    }

    @Override
    OrderJournal open() {
        return OrderJournal.open(folder, NOON);
    }

    private Storage storage() {
        return Storage.open(new Site.Folder(folder), OrderJournal.TABLES);
    }

    private static String pragma(Storage storage, String name) {
        return storage.inTransaction(handle ->
                handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
    }
}
