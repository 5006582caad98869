package dev.qiangcai.buyer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.buyer.notices.Channel;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The plan's key `notify`: who is told of what happens.
class NotifyKeyTest {
    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void without_it_nobody_is_told() throws IOException {
        assertThat(told("", Map.of())).isEmpty();
        assertThat(told("notify: []", Map.of())).isEmpty();
    }

    @Test
    void each_address_of_the_list_is_told_in_every_format() throws IOException {
        assertThat(told("notify: [ntfys://hunter2-topic, 'tgram://123456789:hunter2-hunter2/42/43']", Map.of()))
                .containsExactly("ntfys ntfy.sh", "tgram api.telegram.org", "tgram api.telegram.org");
        var toml = Files.writeString(folder.resolve("qiangcai.toml"), """
                notify = ["ntfys://hunter2-topic", "json://nas:8000/a,b"]
                [store]
                profile = "shangchao"
                """);
        assertThat(names(reader(toml, Map.of()).setup())).containsExactly("ntfys ntfy.sh", "json nas:8000");
    }

    @Test
    void the_environment_stands_for_the_files_whole_list_and_the_command_line_goes_before_both() throws IOException {
        var file = "notify: [ntfys://one, ntfys://two]";
        environment.put("QIANGCAI_NOTIFY", " json://nas:1/  json://nas:2/?-a=b,c ");
        assertThat(told(file, Map.of())).containsExactly("json nas:1", "json nas:2");
        assertThat(told("", Map.of())).containsExactly("json nas:1", "json nas:2");
        assertThat(told(file, Map.of("notify[1]", "json://nas:3/"))).containsExactly("ntfys ntfy.sh", "json nas:3");
        assertThat(told("", Map.of("notify[0]", "json://nas:3/"))).containsExactly("json nas:3");
    }

    @Test
    void what_is_no_such_address_is_refused_with_its_place_and_not_repeated() {
        assertThatThrownBy(() -> told("notify: [ntfys://one, 'smoke://hunter2']", Map.of()))
                .isInstanceOfSatisfying(BadNotify.class, refused -> {
                    assertThat(refused.key()).isEqualTo("notify[1]");
                    assertThat(refused.sentence().in(Locale.CHINESE)).contains("可用");
                })
                .hasMessageContainingAll("qiangcai.yaml", "notify[1]", "tgram://BOT_TOKEN/CHAT_ID")
                .hasMessageNotContaining("hunter2");
        environment.put("QIANGCAI_NOTIFY", "smoke://hunter2");
        assertThatThrownBy(() -> told("", Map.of()))
                .isInstanceOf(BadNotify.class)
                .hasMessageContainingAll("the environment", "QIANGCAI_NOTIFY")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void a_single_text_or_a_gap_is_no_list() {
        assertThatThrownBy(() -> told("notify: ntfys://hunter2-topic", Map.of()))
                .isInstanceOf(WrongShape.class)
                .hasMessageContaining("a list")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> told("notify: [ntfys://one]", Map.of("notify[2]", "ntfys://hunter2")))
                .isInstanceOf(UnknownKey.class)
                .hasMessageContaining("notify[1]");
    }

    @Test
    void what_was_read_shows_no_key() throws IOException {
        assertThat(setup("notify: ['tgram://123456789:hunter2-hunter2/42']", Map.of())
                        .toString())
                .doesNotContain("hunter2", "123456789");
    }

    private List<String> told(String line, Map<String, String> overrides) throws IOException {
        return names(setup(line, overrides));
    }

    private static List<String> names(Setup setup) {
        return setup.told().stream().map(Channel::name).toList();
    }

    private Setup setup(String line, Map<String, String> overrides) throws IOException {
        var file = Files.writeString(folder.resolve("qiangcai.yaml"), """
                store: {profile: shangchao}
                buy: {items: [{sku: egg-30}], on: restock}
                %s
                """.formatted(line));
        return reader(file, overrides).setup();
    }

    private Plan.Reader reader(Path file, Map<String, String> overrides) {
        var world = new Plan.World(
                environment, InstantSource.fixed(Instant.EPOCH), ZoneOffset.UTC, _ -> PlanTest.needs(List.of()));
        return Plan.Reader.of(file, overrides, world);
    }
}
