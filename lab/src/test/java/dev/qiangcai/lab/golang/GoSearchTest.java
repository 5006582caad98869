package dev.qiangcai.lab.golang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoSearchTest {
    @Test
    void no_go_anywhere_is_told_with_what_to_install(@TempDir Path empty) throws Exception {
        assertThat(GoSearch.in(new GoPlaces(List.of(empty), List.of(empty, empty.resolve("none"))), empty))
                .isInstanceOfSatisfying(
                        GoSearch.Missing.class,
                        missing -> assertThat(missing.obstacle())
                                .hasToString(
                                        "There is no Go here. Install Go 1.19 or newer (package golang-go, or go.dev/dl), so that"
                                                + " `go` is on the PATH or in /usr/local/go, then run this again."));
    }

    @Test
    void the_path_comes_before_what_lies_side_by_side(@TempDir Path folder) throws Exception {
        var installed = program(folder.resolve("lib/go-1.23/bin"));
        var chosen = program(folder.resolve("mine"));
        var roots = List.of(folder.resolve("lib"));
        assertThat(new GoPlaces(List.of(folder.resolve("mine")), roots).first()).contains(chosen);
        assertThat(new GoPlaces(List.of(), roots).first()).contains(installed);
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_with_how_to_name_another(@TempDir Path folder) throws Exception {
        program(folder);
        var blocked = folder.resolve("go").resolve("tmp");
        assertThat(GoSearch.in(new GoPlaces(List.of(folder), List.of()), blocked))
                .isInstanceOfSatisfying(
                        GoSearch.Missing.class,
                        missing -> assertThat(missing.obstacle())
                                .asString()
                                .contains(blocked.toString(), "QIANGCAI_HOME"));
    }

    @Test
    void a_version_is_read_from_what_go_says() {
        assertThat(GoVersion.in("go version go1.19.8 linux/amd64")).contains(new GoVersion(1, 19));
        assertThat(GoVersion.in("go version devel")).isEmpty();
        assertThat(new GoVersion(1, 9)).isLessThan(new GoVersion(1, 19));
    }

    @Test
    void figures_are_read_from_a_line() {
        var figures = GoFigures.in("done=10 p99=0.250 GODEBUG=x");
        assertThat(figures.figure("p99")).isEqualTo(0.25);
        assertThatThrownBy(() -> figures.figure("GODEBUG")).hasMessageContaining("GODEBUG");
    }

    private static Path program(Path folder) throws Exception {
        var go = Files.writeString(Files.createDirectories(folder).resolve("go"), "");
        assertThat(go.toFile().setExecutable(true)).isTrue();
        return go;
    }
}
