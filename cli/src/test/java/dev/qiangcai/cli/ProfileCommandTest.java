package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileCommandTest {
    @TempDir
    private Path folder;

    @Test
    void the_bundled_profile_passes_its_recorded_answers() {
        var spoken = run("test", "shangchao");
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out())
                .contains("recorded answers are judged as expected")
                .doesNotContain("FAILED");
    }

    @Test
    void a_new_profile_can_be_tested_and_shown_at_once() {
        var written = folder.resolve("corner-shop");
        assertThat(run("new", "corner-shop", written.toString()).out()).contains("profile.yaml");
        var tested = run("test", written.toString());
        assertThat(tested.code()).as(tested.toString()).isZero();
        assertThat(run("show", written.toString()).out()).contains("corner-shop");
    }

    @Test
    void a_test_tells_how_it_judged_where_it_is_asked_to() {
        var written = folder.resolve("corner-shop");
        assertThat(run("new", "--from", "graphql", "corner-shop", written.toString())
                        .code())
                .isZero();
        assertThat(run("test", written.toString()).out()).doesNotContain("so it means");
        assertThat(run("test", "--verbose", written.toString()).out())
                .contains("        read price: 12.50", "so it means AVAILABLE");
    }

    @Test
    void a_profile_with_an_unknown_key_is_refused_with_its_place() throws IOException {
        var written = folder.resolve("corner-shop");
        run("new", "corner-shop", written.toString());
        var file = written.resolve("profile.yaml");
        Files.writeString(file, Files.readString(file) + "\nhostz: [shop.example]\n");
        var spoken = run("test", file.toString());
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("profile.yaml", "hostz", "hosts").doesNotContain("\tat ");
    }

    @Test
    void a_profile_that_is_not_there_is_named() {
        var spoken = run("show", "nowhere");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("nowhere");
    }

    @Test
    void a_missing_argument_is_asked_for() {
        var spoken = run("show");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("Missing: PROFILE.");
    }

    private Spoken run(String command, String... args) {
        var line = new String[args.length + 2];
        line[0] = "profile";
        line[1] = command;
        System.arraycopy(args, 0, line, 2, args.length);
        return Spoken.run(folder.resolve("state"), Locale.ENGLISH, line);
    }
}
