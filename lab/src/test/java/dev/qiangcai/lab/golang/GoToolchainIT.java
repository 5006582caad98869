package dev.qiangcai.lab.golang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoToolchainIT {
    @TempDir
    Path scratch;

    @BeforeEach
    void needs_go() {
        var obstacle = GoToolchain.obstacle();
        assumeTrue(obstacle.isEmpty(), () -> obstacle.orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hogs     | -hogs 1 -burst 1ms -tasks 20                    | done        | 20",
                "timers   | -timers 10 -beat 5ms -for 50ms                  | late        | 0",
                "waves    | -mb 4 -waves 2 -rest 1ms                        | waves       | 2",
                "memlimit | -mb 4 -step 2                                   | survived    | 1",
                "http2    | -for 100ms -warm 10ms -clients 2                | proto       | 2",
                "http2    | -for 100ms -warm 10ms -clients 2 -h1            | proto       | 1",
            })
    void a_program_says_what_it_measured(String program, String arguments, String figure, double expected)
            throws Exception {
        var said = run(GoBuild.of(program), arguments);
        assertThat(GoFigures.in(said.text().lines().toList().getLast()).figure(figure))
                .as(said.text())
                .isEqualTo(expected);
    }

    @Test
    void a_service_says_where_it_listens() throws Exception {
        assertThat(run(GoBuild.of("http"), "-exit").text()).matches("listening \\d+\n");
    }

    @Test
    void a_crash_ends_with_a_traceback() throws Exception {
        var said = run(GoBuild.of("crash"), "-goroutines 2 -depth 3");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.text()).contains("panic: assignment to entry in nil map");
    }

    @Test
    void what_was_built_is_kept_by_its_flags() throws Exception {
        var go = GoToolchain.require();
        var plain = go.build(GoBuild.of("crash"));
        var made = Files.getLastModifiedTime(plain);
        var stripped = go.build(GoBuild.of("crash").flags("-ldflags=-s -w"));
        assertThat(go.build(GoBuild.of("crash"))).isEqualTo(plain).isNotEqualTo(stripped);
        assertThat(Files.getLastModifiedTime(plain)).isEqualTo(made);
        assertThat(Files.size(stripped)).isLessThan(Files.size(plain));
    }

    @Test
    void a_flag_that_go_does_not_know_is_told_with_what_go_said() {
        assertThatThrownBy(() -> GoToolchain.require().build(GoBuild.of("crash").flags("-sideways")))
                .isInstanceOf(GoBuildFailed.class)
                .hasMessageContaining("-sideways");
    }

    @Test
    void a_go_that_is_too_old_or_mute_is_an_obstacle(@TempDir Path folder) throws Exception {
        assertThat(search(folder, "echo go version go1.18.3 linux/amd64")).contains("is Go 1.18");
        assertThat(search(folder, "echo what")).contains("only: what");
        assertThat(search(folder, "echo go version go1.99 linux/amd64")).isEqualTo("found 1.99");
    }

    private static String search(Path folder, String script) throws IOException, InterruptedException {
        var go = Files.writeString(folder.resolve("go"), "#!/bin/sh\n" + script + "\n");
        assertThat(go.toFile().setExecutable(true)).isTrue();
        return switch (GoSearch.in(new GoPlaces(List.of(folder), List.of()), folder)) {
            case GoSearch.Found found -> "found " + found.version();
            case GoSearch.Missing missing -> missing.obstacle().toString();
        };
    }

    private Told run(GoBuild build, String arguments) throws IOException, InterruptedException {
        var binary = GoToolchain.require().build(build);
        var command = new ProcessBuilder(binary.toString());
        command.command().addAll(List.of(arguments.strip().split(" +")));
        return Told.by(command, scratch);
    }
}
