package dev.qiangcai.buyer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.buyer.storage.ServerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The plan's key `storage`: which database the journal is in.
class StorageKeyTest {
    private static final String URL = "jdbc:postgresql://db.example:5433/qiangcai";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void without_it_the_journal_is_in_the_state_folder() throws IOException {
        assertThat(storage("", Map.of())).isEmpty();
        assertThat(storage("storage: ''", Map.of())).isEmpty();
    }

    @Test
    void the_command_line_goes_before_the_environment_and_that_before_the_file() throws IOException {
        assertThat(storage("storage: " + URL, Map.of()).orElseThrow().place()).isEqualTo(URL);
        environment.put("QIANGCAI_STORAGE", "jdbc:postgresql://variable/qiangcai");
        assertThat(storage("storage: " + URL, Map.of()).orElseThrow())
                .hasToString("jdbc:postgresql://variable/qiangcai");
        assertThat(storage("", Map.of("storage", "jdbc:postgresql://line/qiangcai"))
                        .orElseThrow())
                .hasToString("jdbc:postgresql://line/qiangcai");
    }

    @Test
    void the_password_may_stand_in_the_environment_and_is_never_shown() throws IOException {
        environment.put("QIANGCAI_STORAGE_USER", "mallory");
        environment.put("QIANGCAI_STORAGE_PASSWORD", "hunter2");
        var setup = setup("storage: " + URL, Map.of());
        assertThat(setup.storage().orElseThrow().secrets()).containsExactly("hunter2");
        assertThat(setup.toString()).doesNotContain("hunter2", "mallory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://eve:hunter2@db.example/qiangcai",
                "postgresql://eve:hunter2@db.example/qiangcai",
                "jdbc:sqlite:hunter2.db",
                "jdbc:postgresql://eve:hunter2@db.example",
                "hunter2"
            })
    void what_is_no_such_address_is_refused_with_its_place_and_not_repeated(String text) {
        assertThatThrownBy(() -> storage("storage: '" + text + "'", Map.of()))
                .isInstanceOfSatisfying(BadStorage.class, refused -> {
                    assertThat(refused.key()).isEqualTo("storage");
                    assertThat(refused.sentence().in(Locale.CHINESE)).contains("jdbc:postgresql://主机");
                })
                .hasMessageContaining("qiangcai.yaml")
                .hasMessageContaining("Write jdbc:postgresql://HOST:PORT/DATABASE")
                .hasMessageNotContaining("hunter2");
    }

    private Optional<ServerAddress> storage(String line, Map<String, String> overrides) throws IOException {
        return setup(line, overrides).storage();
    }

    private Setup setup(String line, Map<String, String> overrides) throws IOException {
        var file = Files.writeString(folder.resolve("qiangcai.yaml"), """
                store: {profile: shangchao}
                buy: {items: [{sku: egg-30}], on: restock}
                %s
                """.formatted(line));
        var world = new Plan.World(
                environment, InstantSource.fixed(Instant.EPOCH), ZoneOffset.UTC, _ -> PlanTest.needs(List.of()));
        return Plan.Reader.of(file, overrides, world).setup();
    }
}
