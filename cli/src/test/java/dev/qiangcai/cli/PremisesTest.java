package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.buyer.plan.Account;
import dev.qiangcai.buyer.plan.LogChoice;
import dev.qiangcai.buyer.plan.Setup;
import dev.qiangcai.buyer.plan.StoreChoice;
import dev.qiangcai.buyer.storage.ServerAddress;
import dev.qiangcai.buyer.storage.StorageUnreachable;
import dev.qiangcai.cli.log.Masks;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PremisesTest {
    @TempDir
    Path folder;

    private final Masks masks = new Masks();

    @Test
    void without_a_storage_the_journal_is_in_the_state_folder() {
        try (var journal = premises(Optional.empty()).journal(masks)) {
            assertThat(journal.place()).startsWith(folder.toString()).endsWith("orders.db");
        }
    }

    @Test
    void a_server_that_is_not_there_is_named_and_its_password_is_hidden_from_then_on() throws IOException {
        int port;
        try (var nobody = new ServerSocket(0)) {
            port = nobody.getLocalPort();
        }
        var address = ServerAddress.of(
                "jdbc:postgresql://eve@127.0.0.1:" + port + "/qiangcai", Map.of("PGPASSWORD", "hunter2"));
        assertThatThrownBy(() -> premises(Optional.of(address)).journal(masks))
                .isInstanceOf(StorageUnreachable.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:" + port + "/qiangcai")
                .hasMessageNotContaining("hunter2");
        assertThat(masks.mask("it is hunter2, they say")).isEqualTo("it is ***, they say");
    }

    private Premises premises(Optional<ServerAddress> storage) {
        var store = new StoreChoice("shangchao", Optional.empty(), Optional.empty(), Map.of());
        var log = new LogChoice(LogChoice.Level.INFO, LogChoice.Format.TEXT, Optional.empty());
        return new Premises(new Setup(store, new Account(Map.of()), folder, storage, Optional.empty(), log, List.of()));
    }
}
