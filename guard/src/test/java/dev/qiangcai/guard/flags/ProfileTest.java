package dev.qiangcai.guard.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.guard.flags.Needs.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_written_is_read_again() throws Exception {
        var file = folder.resolve("profile");
        var needs = Needs.UNKNOWN.with(Kind.THREADS, 40, Origin.MEASURED).with(Kind.LIVE, 1L << 33, Origin.MEASURED);
        Profile.write(file, needs);
        assertThat(Profile.read(file)).isEqualTo(needs);
    }

    @Test
    void an_unknown_figure_names_the_one_that_was_meant() throws Exception {
        var file = Files.writeString(folder.resolve("profile"), "treads=40\n");
        assertThatThrownBy(() -> Profile.read(file))
                .isInstanceOf(BadProfile.class)
                .hasMessageContaining("threads");
    }

    @Test
    void a_figure_that_is_none_is_refused() throws Exception {
        var file = Files.writeString(folder.resolve("profile"), "threads=many\n");
        assertThatThrownBy(() -> Profile.read(file))
                .isInstanceOf(BadProfile.class)
                .hasMessageContaining("many");
    }

    @Test
    void a_file_that_is_no_text_is_refused() throws Exception {
        var file = Files.write(folder.resolve("profile"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThatThrownBy(() -> Profile.read(file))
                .isInstanceOf(BadProfile.class)
                .hasMessageContaining("not text");
    }

    @Test
    void what_is_told_wins_over_what_was_measured() {
        var told = Needs.UNKNOWN.with(Kind.THREADS, 40, Origin.TOLD);
        var measured = Needs.UNKNOWN.with(Kind.THREADS, 9, Origin.MEASURED).with(Kind.CODE, 5, Origin.MEASURED);
        assertThat(told.or(measured).of(Kind.THREADS)).contains(new Need(40, Origin.TOLD));
        assertThat(told.or(measured).of(Kind.CODE)).contains(new Need(5, Origin.MEASURED));
    }
}
