package dev.qiangcai.buyer.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the file while it is open.
class SqliteStorageTest {
    private static final Tables TABLES =
            new Tables("shelf", "dev/qiangcai/buyer/storage/shelf", 1, Tables.Durability.ALL);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void onlyWhereFilesHaveAnIdentity() throws IOException {
        assumeThat(FileStamp.of(folder).identity()).isPresent();
        file = folder.resolve("shelf.db");
    }

    @Test
    void a_file_that_is_removed_is_told_and_no_more_is_written_into_nowhere() throws IOException {
        try (var storage = open()) {
            put(storage, "eggs");
            Files.move(file, folder.resolve("elsewhere"));
            assertThatThrownBy(() -> put(storage, "milk"))
                    .isInstanceOf(StorageBroken.class)
                    .hasMessageContaining("shelf.db")
                    .hasMessageContaining("Put it back");
            Files.move(folder.resolve("elsewhere"), file);
            put(storage, "bread");
            assertThat(names(storage)).containsExactly("bread", "eggs");
        }
    }

    @Test
    void another_file_in_its_place_is_told_and_left_alone() throws IOException {
        try (var storage = open()) {
            put(storage, "eggs");
            var other = Files.writeString(folder.resolve("other"), "eggs, milk, bread\n");
            Files.move(file, folder.resolve("elsewhere"));
            Files.move(other, file);
            assertThatThrownBy(() -> names(storage)).isInstanceOf(StorageBroken.class);
            assertThat(file).hasContent("eggs, milk, bread\n");
        }
    }

    @Test
    void what_somebody_else_wrote_over_it_is_found_before_the_next_transaction() throws IOException {
        try (var storage = open()) {
            put(storage, "eggs");
            checkpoint(storage);
            Files.write(
                    file,
                    "eggs, milk, bread\n".repeat(900).getBytes(StandardCharsets.US_ASCII),
                    StandardOpenOption.WRITE);
            assertThatThrownBy(() -> put(storage, "milk"))
                    .isInstanceOf(StorageBroken.class)
                    .hasMessageContaining("shelf.db");
        }
    }

    @Test
    void another_program_that_writes_it_as_it_should_disturbs_nothing() throws SQLException {
        try (var storage = open()) {
            try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = other.createStatement()) {
                statement.execute("INSERT INTO shelf (name, pieces) VALUES ('milk', 1)");
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
            IntStream.range(0, 100).forEach(i -> put(storage, "eggs " + i));
            assertThat(names(storage)).hasSize(101).contains("milk");
        }
    }

    private Storage open() {
        return Storage.open(new Site.Folder(folder), TABLES);
    }

    private static void checkpoint(Storage storage) {
        storage.look(handle ->
                handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list());
    }

    private static void put(Storage storage, String name) {
        storage.<Integer>inTransaction(
                handle -> handle.execute("INSERT INTO shelf (name, pieces) VALUES (?, 1)", name));
    }

    private static List<String> names(Storage storage) {
        return storage.look(handle -> handle.createQuery("SELECT name FROM shelf ORDER BY name")
                .mapTo(String.class)
                .list());
    }
}
