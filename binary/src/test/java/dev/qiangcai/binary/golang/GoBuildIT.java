package dev.qiangcai.binary.golang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.qiangcai.binary.Binary;
import dev.qiangcai.binary.Binary.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Go's own tools build, and what `go version -m` says of it.
class GoBuildIT {
    private static final String SOURCE = """
            package main

            func main() { println("ready") }
            """;

    @TempDir
    Path folder;

    @BeforeAll
    static void go_must_be_installed() {
        assumeTrue(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "go"))),
                "no go on the PATH: nothing to build with");
    }

    @Test
    void a_program_for_debuggers_says_so() throws Exception {
        var program = build("CGO_ENABLED=0", "-gcflags=all=-N -l");
        assertThat(program.go().orElseThrow().setting("-gcflags")).contains("all=-N -l");
        assertThat(program.go().orElseThrow().cgo()).contains(false);
        assertThat(program.elf().symbols()).isTrue();
        assertThat(program.elf().dwarf()).isTrue();
        assertThat(program.elf().standsAlone()).isTrue();
    }

    @Test
    void a_stripped_program_still_says_how_it_was_built() throws Exception {
        var program = build("CGO_ENABLED=0", "-ldflags=-s -w", "-tags=netgo,osusergo");
        assertThat(program.go().orElseThrow().setting("-ldflags")).contains("-s -w");
        assertThat(program.go().orElseThrow().setting("-tags")).contains("netgo,osusergo");
        assertThat(program.elf().symbols()).isFalse();
        assertThat(program.elf().dwarf()).isFalse();
    }

    @Test
    void a_program_without_paths_is_marked() throws Exception {
        var go = build("CGO_ENABLED=0", "-trimpath").go().orElseThrow();
        assertThat(go.setting("-trimpath")).contains("true");
        assertThat(go.main().orElseThrow().path()).isEqualTo("example.com/ready");
        assertThat(go.version()).startsWith("go1.");
    }

    @Test
    void every_setting_that_go_itself_shows_is_read() throws Exception {
        var go = build("CGO_ENABLED=0", "-gcflags=-N", "-ldflags=-X 'main.a=b \"c\"'")
                .go()
                .orElseThrow();
        var shown = run("CGO_ENABLED=0", "go", "version", "-m", "program");
        assertThat(shown.lines().filter(line -> line.startsWith("\tbuild\t"))).hasSameSizeAs(go.settings());
        assertThat(go.setting("-ldflags")).contains("-X 'main.a=b \"c\"'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c-shared | ''",
                "pie | ''",
                "pie | -linkmode=external",
                "pie | -linkmode=external -extldflags -static-pie",
                "exe | -linkmode=external -extldflags -static",
            })
    void every_mode_of_build_says_what_go_itself_shows(String mode, String linker) throws Exception {
        assumeTrue(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "gcc"))),
                "no gcc on the PATH: nothing to link with");
        Files.writeString(folder.resolve("c.go"), "package main\n\nimport \"C\"\n\n//export Ask\nfunc Ask() {}\n");
        var program = build("CGO_ENABLED=1", "-buildmode=" + mode, "-ldflags=" + linker);
        assertThat(folder.resolve("program").toFile().setExecutable(true)).isTrue();
        var shown = run("CGO_ENABLED=1", "go", "version", "-m", "program");
        var go = program.go().orElseThrow();
        assertThat(shown.lines().filter(line -> line.startsWith("\tbuild\t"))).hasSameSizeAs(go.settings());
        assertThat(shown).contains(go.version());
        assertThat(program.elf().standsAlone()).isEqualTo(linker.contains("-static"));
        assertThat(program.elf().positionIndependent()).isEqualTo(mode.equals("pie"));
    }

    private Program build(String variable, String... flags) throws Exception {
        Files.writeString(folder.resolve("main.go"), SOURCE);
        Files.writeString(folder.resolve("go.mod"), "module example.com/ready\n\ngo 1.19\n");
        var command = Stream.of(
                        List.of("go", "build", "-buildvcs=false"), Arrays.asList(flags), List.of("-o", "program", "."))
                .flatMap(List::stream)
                .toArray(String[]::new);
        run(variable, command);
        return (Program) Binary.read(folder.resolve("program"));
    }

    private String run(String variable, String... command) throws IOException, InterruptedException {
        var output = folder.resolve("output").toFile();
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        var parts = variable.split("=", 2);
        builder.environment().put(parts[0], parts[1]);
        builder.environment().put("GOFLAGS", "");
        builder.environment().put("GOTOOLCHAIN", "local");
        var process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        var said = Files.readString(output.toPath());
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
