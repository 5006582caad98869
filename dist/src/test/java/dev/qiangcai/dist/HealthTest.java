package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a container's health is asked with.
@EnabledOnOs(OS.LINUX)
class HealthTest {
    @TempDir
    private Path home;

    private Shipped.Ended ask(Path where) throws Exception {
        return new Shipped(Path.of("/bin/sh"), where).run(Map.of(), "../launch/health.sh");
    }

    @Test
    void it_is_well_where_its_things_can_be_kept_and_leaves_nothing_behind() throws Exception {
        assertThat(ask(home)).isEqualTo(new Shipped.Ended(0, ""));
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void it_is_ill_where_nothing_can_be_written() throws Exception {
        var file = Files.createFile(home.resolve("file"));
        var ended = ask(file);
        assertThat(ended.out()).contains("cannot be written to").hasLineCount(1);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ask(Path.of("/proc")).code()).isEqualTo(1);
    }
}
