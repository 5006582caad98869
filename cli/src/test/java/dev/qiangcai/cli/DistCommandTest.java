package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.attest.Release;
import dev.qiangcai.attest.SigningKey;
import dev.qiangcai.attest.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistCommandTest {
    @TempDir
    private Path folder;

    private Spoken dist(String... words) {
        var line = new String[words.length + 1];
        line[0] = "dist";
        System.arraycopy(words, 0, line, 1, words.length);
        return Spoken.run(folder.resolve("state"), Locale.ENGLISH, line);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_program_is_told_with_its_loader_its_libraries_and_where_it_starts() {
        var spoken = dist("check-libc", java());
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains(java(), "ld-", "libjli.so", "starts on", "not on", "to bring along");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void it_can_be_asked_for_one_image() {
        assertThat(dist("check-libc", "--on", "debian:13", java()).code()).isZero();
        var scratch = dist("check-libc", "--on", "scratch", java());
        assertThat(scratch.code()).isEqualTo(1);
        assertThat(scratch.err()).contains("does not start on scratch");
        var unknown = dist("check-libc", "--on", "windows:95", java());
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("windows:95", "debian:12");
    }

    @Test
    void in_a_folder_other_files_are_passed_over_and_damaged_ones_are_told() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "no program");
        var nothing = dist("check-libc", folder.toString());
        assertThat(nothing.code()).isZero();
        assertThat(nothing.err()).contains("no program and no library");
        Files.write(folder.resolve("cut"), new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        var spoken = dist("check-libc", folder.toString());
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.err()).contains("cut").doesNotContain("\tat ");
        assertThat(dist("check-libc", folder.resolve("notes.txt").toString()).err())
                .contains("no program or library for Linux");
        assertThat(dist("check-libc", folder.resolve("none").toString()).code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JAVA_TOOL_OPTIONS=-Xint",
                "JDK_JAVA_OPTIONS=-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005",
                "_JAVA_OPTIONS=-Dcom.sun.management.jmxremote.port=9010 -Dcom.sun.management.jmxremote.authenticate=false",
                "QIANGCAI_JAVA_OPTIONS=-XX:-UseContainerSupport"
            })
    void what_the_doctor_bans_is_refused_with_the_way_out(String variable) {
        var spoken = dist("check-options", variable);
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("jvm-", "QIANGCAI_ALLOW_DEBUG=1");
    }

    @Test
    void what_it_only_warns_of_is_told_and_let_through() {
        var spoken = dist("check-options", "JAVA_TOOL_OPTIONS=-XX:TieredStopAtLevel=1");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.err()).contains("jvm-compiler-limited");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"JAVA_TOOL_OPTIONS=-Xmx512m", "QIANGCAI_JAVA_OPTIONS=-Duser.timezone=UTC", "JDK_JAVA_OPTIONS="})
    void ordinary_options_are_no_news(String variable) {
        var spoken = dist("check-options", variable);
        assertThat(spoken.code()).isZero();
        assertThat(spoken.err()).isEmpty();
    }

    private Path signed(String... names) throws IOException {
        var release = Files.createDirectory(folder.resolve("release"));
        for (var name : names) {
            Files.writeString(release.resolve(name), name);
        }
        new Release(release)
                .sign(
                        List.of(names),
                        Statement.Provenance.of("test", Map.of(), List.of(), "test"),
                        SigningKey.read(folder.resolve("key")));
        return release;
    }

    @Test
    void a_release_is_verified_with_the_public_key_alone() throws IOException {
        assertThat(dist("key", folder.resolve("key").toString()).out()).contains("key.pub");
        var release = signed("one", "two");
        var key = folder.resolve("key.pub").toString();
        var whole = dist("verify", "--key", key, release.toString());
        assertThat(whole.code()).as(whole.err()).isZero();
        assertThat(whole.out()).contains("one is what was signed", "two is what was signed");
        Files.writeString(release.resolve("one"), "changed");
        assertThat(dist("verify", "--key", key, release.resolve("two").toString())
                        .code())
                .isZero();
        var changed = dist("verify", "--key", key, release.toString());
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.err()).contains("one is NOT what was signed", "Do not use");
    }

    @Test
    void what_nobody_has_signed_is_refused_in_one_line() throws IOException {
        dist("key", folder.resolve("key").toString());
        var key = folder.resolve("key.pub").toString();
        var release = Files.createDirectory(folder.resolve("bare"));
        var bare = dist("verify", "--key", key, release.toString());
        assertThat(bare.code()).isEqualTo(1);
        assertThat(bare.err()).contains("SHA256SUMS is not there").hasLineCount(1);
        assertThat(dist("verify", release.toString()).code()).isEqualTo(2);
        assertThat(dist("key", folder.resolve("key").toString()).err()).contains("there already");
    }
}
