package dev.qiangcai.buyer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.buyer.notices.Channel;
import dev.qiangcai.shop.disk.Sealed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Secrets of a plan that are sealed in its file.
class SealsTest {
    private static final String ADDRESS = "jsons://me:hunter2@nas/hook";

    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void what_is_sealed_is_read_as_if_it_stood_there() throws IOException {
        environment.put("QIANGCAI_STORAGE_PASSWORD", "other");
        var setup = setup("""
                account: {phone: "%s", email: me@shop.example}
                storage: %s
                notify: [ntfys://topic, "%s"]
                """.formatted(
                        seals().seal("account.phone", "13800000001"),
                        seals().seal("storage", "jdbc:postgresql://me:hunter2@db/q"),
                        seals().seal("notify", ADDRESS)));
        assertThat(setup.told()).extracting(Channel::name).containsExactly("ntfys ntfy.sh", "jsons nas");
        assertThat(setup.account().secret("phone")).hasValue(new Secret("13800000001"));
        assertThat(setup.storage().orElseThrow().secrets()).containsExactly("hunter2");
        assertThat(setup.toString()).doesNotContain("hunter2", "13800000001");
    }

    @Test
    void it_may_come_from_the_environment_too() throws IOException {
        environment.put("QIANGCAI_NOTIFY", "ntfys://topic " + seals().seal("notify", ADDRESS));
        assertThat(setup("").told()).hasSize(2);
        environment.put("QIANGCAI_NOTIFY", new Seals(folder, folder.resolve("elsewhere")).seal("notify", ADDRESS));
        assertThatThrownBy(() -> setup(""))
                .isInstanceOf(SealedElsewhere.class)
                .hasMessageContainingAll("the environment", "QIANGCAI_NOTIFY");
    }

    @Test
    void without_the_key_it_is_refused_with_place_and_next_step_and_no_key_is_made() throws IOException {
        var sealed = seals().seal("notify", ADDRESS);
        Files.delete(folder.resolve(".qiangcai").resolve(Sealed.FILE));
        assertThatThrownBy(() -> setup("notify: [ntfys://topic, '" + sealed + "']"))
                .isInstanceOfSatisfying(SealedElsewhere.class, refused -> {
                    assertThat(refused.key()).isEqualTo("notify[1]");
                    assertThat(refused.sentence().in(Locale.CHINESE)).contains("密钥", "notify seal");
                })
                .hasMessageContainingAll("qiangcai.yaml", "notify[1]", ".qiangcai", "another machine", "notify seal");
        assertThat(folder.resolve(".qiangcai")).isEmptyDirectory();
    }

    @Test
    void what_was_changed_by_a_character_is_refused_and_not_repeated() throws IOException {
        var random = new Random(5);
        for (int round = 0; round < 100; round++) {
            var sealed = seals().seal("notify", ADDRESS);
            int at = "sealed:".length() + random.nextInt(sealed.length() - "sealed:".length() - 1);
            char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
            var changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
            var cut = sealed.substring(0, at);
            for (var wrong : List.of(changed, cut, sealed + "A", "sealed:", "sealed:%%%")) {
                assertThatThrownBy(() -> setup("notify: ['" + wrong + "']"))
                        .as(wrong)
                        .isInstanceOf(SealedElsewhere.class)
                        .hasMessageNotContaining(wrong.equals("sealed:") ? "hunter2" : wrong);
            }
        }
    }

    @Test
    void what_is_sealed_for_one_place_opens_in_no_other() throws IOException {
        var phone = seals().seal("account.phone", "13800000001");
        assertThatThrownBy(() -> setup("account: {user: '" + phone + "'}")).isInstanceOf(SealedElsewhere.class);
        assertThatThrownBy(() -> setup("notify: ['" + phone + "']")).isInstanceOf(SealedElsewhere.class);
    }

    @Test
    void what_opens_to_no_address_is_refused_like_any_other_and_not_repeated() throws IOException {
        var sealed = seals().seal("notify", "smoke://hunter2");
        assertThatThrownBy(() -> setup("notify: ['" + sealed + "']"))
                .isInstanceOf(BadNotify.class)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void the_key_and_its_folder_are_made_for_their_owner_alone() throws IOException {
        seals().seal("notify", ADDRESS);
        var state = folder.resolve(".qiangcai");
        assertThat(rights(state)).isEqualTo("rwx------");
        assertThat(rights(state.resolve(Sealed.FILE))).isEqualTo("rw-------");
    }

    @Test
    void a_state_folder_that_holds_no_key_and_cannot_be_given_one_is_said() throws IOException {
        Files.writeString(folder.resolve(".qiangcai"), "a file");
        assertThatThrownBy(() -> seals().seal("notify", ADDRESS))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContainingAll("notify", "session.key")
                .hasMessageNotContaining("hunter2");
    }

    private Seals seals() throws IOException {
        return reader("").seals();
    }

    private Setup setup(String lines) throws IOException {
        return reader(lines).setup();
    }

    private Plan.Reader reader(String lines) throws IOException {
        var file = Files.writeString(folder.resolve("qiangcai.yaml"), """
                store: {profile: shangchao}
                buy: {items: [{sku: egg-30}], on: restock}
                %s
                """.formatted(lines));
        var world = new Plan.World(
                environment, InstantSource.fixed(Instant.EPOCH), ZoneOffset.UTC, _ -> PlanTest.needs(List.of()));
        return Plan.Reader.of(file, Map.of(), world);
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
