package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifyCommandTest {
    @TempDir
    private Path folder;

    private Hook hook;

    @BeforeEach
    void open() throws IOException {
        hook = new Hook();
    }

    @AfterEach
    void close() {
        hook.close();
    }

    @Test
    void it_says_what_each_address_answered_in_their_order() {
        var spoken = test("json://me:hunter2@" + hook.place() + "/200", "ntfy://" + hook.place() + "/eggs");
        assertThat(spoken.code()).as(spoken.toString()).isZero();
        assertThat(spoken.out())
                .containsSubsequence(
                        "json " + hook.place() + ": taken (HTTP 200)", "ntfy " + hook.place() + ": taken (HTTP 200)")
                .doesNotContain("hunter2");
        assertThat(hook.levels()).contains("SUCCESS");
    }

    @Test
    void one_that_does_not_take_it_makes_the_exit_code_1_and_says_why() {
        var spoken = test("json://" + hook.place() + "/200", "json://" + hook.place() + "/403");
        assertThat(spoken.code()).as(spoken.toString()).isEqualTo(1);
        assertThat(spoken.out()).contains("taken (HTTP 200)", "not taken.", "HTTP 403", "password or key");
    }

    @Test
    void a_level_can_be_tried() {
        assertThat(test("--level", "needs_you", "json://" + hook.place() + "/").code())
                .isZero();
        assertThat(hook.levels()).containsExactly("NEEDS_YOU");
        var spoken = test("--level", "loud", "json://" + hook.place() + "/");
        assertThat(spoken.code()).isEqualTo(2);
    }

    @Test
    void a_wrong_address_is_answered_with_all_the_spellings_and_never_repeated() {
        for (var address : new String[] {"smoke://hunter2", "hunter2", "tgram://hunter2/1", "ntfy://h/t?x=hunter2"}) {
            var spoken = test("json://" + hook.place() + "/", address);
            assertThat(spoken.code()).as(spoken.toString()).isEqualTo(2);
            assertThat(spoken.err()).doesNotContain("hunter2").isNotBlank();
        }
        assertThat(test("smoke://hunter2").err()).contains("wecombot://KEY", "mailtos://", "apprises://HOST/KEY");
        assertThat(hook.taken()).isEmpty();
    }

    @Test
    void an_address_where_a_command_belongs_is_not_repeated_either() {
        var spoken = Spoken.run(folder, Locale.ENGLISH, "notify", "ntfys://hunter2");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("ntfys://…").doesNotContain("hunter2");
    }

    @Test
    void without_an_address_those_of_the_plan_are_tried() throws IOException {
        var plan = plan("notify: ['json://" + hook.place() + "/', 'json://" + hook.place() + "/500']");
        var spoken = test("-c", plan.toString());
        assertThat(spoken.code()).as(spoken.toString()).isEqualTo(1);
        assertThat(hook.taken()).hasSize(2);
    }

    @Test
    void plain_addresses_of_the_plan_are_hinted_at_and_sealed_ones_are_not() throws IOException {
        var plan = plan("notify: ['json://me:hunter2@" + hook.place() + "/']");
        var spoken = test("-c", plan.toString());
        assertThat(spoken.code()).as(spoken.toString()).isZero();
        assertThat(spoken.err()).contains("notify[0]", "notify seal").doesNotContain("hunter2");

        var sealed = seal("json://me:hunter2@" + hook.place() + "/", "-c", plan.toString());
        assertThat(sealed.code()).as(sealed.toString()).isZero();
        assertThat(sealed.out()).startsWith("sealed:").doesNotContain("hunter2");
        plan("notify: ['" + sealed.out().strip() + "']");
        var again = test("-c", plan.toString());
        assertThat(again.out()).contains("json " + hook.place() + ": taken (HTTP 200)");
        assertThat(again.err()).isEmpty();
        assertThat(test("-c", plan.toString(), sealed.out().strip()).code()).isZero();
        assertThat(hook.taken()).hasSize(3);
    }

    @Test
    void what_is_to_be_sealed_must_be_an_address_and_is_never_repeated() throws IOException {
        var plan = plan("").toString();
        assertThat(seal("smoke://hunter2", "-c", plan).code()).isEqualTo(2);
        assertThat(seal("smoke://hunter2", "-c", plan).err()).doesNotContain("hunter2");
        assertThat(seal("", "-c", plan).err()).contains("standard input");
        assertThat(seal("ntfys://hunter2", "-c", folder.resolve("none.yaml").toString())
                        .code())
                .isEqualTo(2);
        assertThat(folder.resolve(".qiangcai")).doesNotExist();
    }

    @Test
    void a_sealed_address_without_a_plan_says_where_it_belongs() {
        var spoken = Spoken.run(folder, Locale.ENGLISH, "watch", "https://shop.example/a", "--notify", "sealed:abc");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("state folder", "notify:");
    }

    @Test
    void with_nobody_to_tell_it_says_how_to_name_somebody() throws IOException {
        var spoken = test("-c", plan("").toString());
        assertThat(spoken.code()).as(spoken.toString()).isEqualTo(2);
        assertThat(spoken.err()).contains("ntfys://TOPIC", "notify:");
    }

    @Test
    void it_speaks_chinese() {
        var spoken = Spoken.run(folder, Locale.SIMPLIFIED_CHINESE, "notify", "test", "json://" + hook.place() + "/");
        assertThat(spoken.out()).contains("已收下（HTTP 200）");
        assertThat(hook.titles()).containsExactly("抢菜：测试");
    }

    private Path plan(String line) throws IOException {
        return Files.writeString(folder.resolve("qiangcai.yaml"), """
                store: {profile: shangchao, settings: {addressId: "1"}}
                buy: {items: [{sku: egg-30}], on: restock}
                %s
                """.formatted(line));
    }

    private Spoken seal(String typed, String... more) {
        var keyboard = System.in;
        System.setIn(new ByteArrayInputStream((typed + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return Spoken.run(
                    folder,
                    Locale.ENGLISH,
                    Stream.concat(Stream.of("notify", "seal"), Stream.of(more)).toArray(String[]::new));
        } finally {
            System.setIn(keyboard);
        }
    }

    private Spoken test(String... more) {
        return Spoken.run(
                folder,
                Locale.ENGLISH,
                Stream.concat(Stream.of("notify", "test"), Stream.of(more)).toArray(String[]::new));
    }
}
