package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
    private static final String[] ANSWERS = {
        "store.profile=shangchao",
        "store.settings.addressId=1",
        "buy.items[0].name=土鸡蛋 30枚",
        "buy.limits.unitPrice=13.00",
        "buy.limits.total=40.00",
        "buy.on=restock",
        "account.phone=13800000001"
    };

    @TempDir
    private Path folder;

    @Test
    void a_plan_is_shown_first_and_written_when_it_is_asked_for() throws IOException {
        var shown = plan(Locale.ENGLISH, ANSWERS);
        assertThat(shown.code()).as(shown.toString()).isZero();
        assertThat(shown.out()).contains("+  profile: shangchao", "•••").doesNotContain("13800000001");
        assertThat(shown.err()).contains("--write");
        assertThat(file()).doesNotExist();

        var written = plan(
                Locale.ENGLISH,
                Stream.concat(Stream.of("--write"), Stream.of(ANSWERS)).toArray(String[]::new));
        assertThat(written.code()).as(written.toString()).isZero();
        assertThat(Files.readString(file()))
                .contains("phone: \"sealed:", "土鸡蛋 30枚")
                .doesNotContain("13800000001");
        assertThat(plan(Locale.ENGLISH, ANSWERS).err()).contains("says so already");
    }

    @Test
    void what_does_not_fit_is_told_field_by_field_and_nothing_is_written() {
        var refused = plan(Locale.CHINESE, "--write", "store.profile=shangchao", "buy.count=0", "buy.limits.total=1,0");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err().lines().count()).isGreaterThan(4);
        assertThat(refused.err())
                .contains("buy.count", "buy.limits.total", "buy.items")
                .containsPattern("\\p{IsHan}");
        assertThat(file()).doesNotExist();
    }

    @Test
    void without_answers_it_says_what_a_plan_may_say_and_says_today() throws IOException {
        Files.writeString(file(), "store: {profile: shangchao}\naccount: {phone: \"13800000001\"}\nbuy: {count: 7}\n");
        var form = plan(Locale.ENGLISH);
        assertThat(form.code()).as(form.toString()).isZero();
        assertThat(form.out())
                .containsPattern("buy\\.count +7 +How many pieces +1–999")
                .contains("store.settings.addressId*", "CNY")
                .doesNotContain("13800000001");
    }

    @Test
    void a_plan_without_a_store_is_asked_for_one() {
        var asked = plan(Locale.ENGLISH, "buy.count=1");
        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.err()).contains("store.profile=");
    }

    private Path file() {
        return folder.resolve("plan.yaml");
    }

    private Spoken plan(Locale language, String... more) {
        return Spoken.run(
                folder.resolve("home"),
                language,
                Stream.concat(Stream.of("plan", "-c", file().toString()), Stream.of(more))
                        .toArray(String[]::new));
    }
}
