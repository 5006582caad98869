package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildDistTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int run(Locale language, String... words) {
        return BuildDist.run(language, new PrintWriter(err, true), words);
    }

    @Test
    void a_target_that_cannot_be_made_is_told_in_one_line_and_nothing_is_built() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThat(run(Locale.ENGLISH, "--target", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("cannot be written to", "--target").hasLineCount(1);
        assertThat(run(Locale.CHINESE, "--target", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("无法写入");
    }

    @Test
    void a_full_disk_is_called_one() {
        assertThat(Disk.told(new IOException("No space left on device"))).hasMessageContaining("No space is left");
        assertThat(Disk.told(new IOException("Input/output error"))).hasMessageContaining("cannot be read or written");
    }

    @Test
    void a_wrong_option_is_wrong_usage() {
        assertThat(run(Locale.ENGLISH, "--small")).isEqualTo(2);
        assertThat(err.toString()).contains("--small");
    }

    @Test
    void a_tool_that_fails_is_told_with_what_it_said() {
        var tool = new Tool(List.of("sh", "-c", "echo a reason >&2; exit 3"), Map.of());
        assertThat(catchThrowable(tool::run)).isInstanceOf(DistException.class).hasMessage("sh ended with 3: a reason");
    }

    @Test
    void a_tool_that_is_not_there_is_told_by_name() {
        var tool = new Tool(List.of("/nowhere/dpkg-deb"), Map.of());
        assertThat(catchThrowable(tool::run)).hasMessage("dpkg-deb is needed and is not here: install it.");
    }

    @Test
    void a_machine_that_debian_has_no_name_for_is_told() {
        assertThat(catchThrowable(new Machine("Mac OS X", "aarch64")::debian))
                .hasMessage("No Debian package can be made for Mac OS X on aarch64: make it on Linux.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.qiangcai.dist.words", "dev.qiangcai.dist.help"})
    void both_languages_say_the_same_things(String bundle) {
        var plain = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var english = ResourceBundle.getBundle(bundle, Locale.ROOT, plain);
        var chinese = ResourceBundle.getBundle(bundle, Locale.CHINESE, plain);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.getLocale()).isEqualTo(Locale.CHINESE);
    }
}
