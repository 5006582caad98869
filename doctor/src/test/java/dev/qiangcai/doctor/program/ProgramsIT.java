package dev.qiangcai.doctor.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.qiangcai.doctor.Doctor;
import dev.qiangcai.doctor.Progress;
import dev.qiangcai.doctor.Rounds;
import dev.qiangcai.doctor.image.ImageForge;
import dev.qiangcai.doctor.image.ImageForge.Tar;
import dev.qiangcai.doctor.source.WalkSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs as Go really builds them here.
class ProgramsIT {
    private static final String PLAIN = "package main\n\nfunc main() { println(1) }\n";
    private static final String WITH_C =
            "package main\n\n// static int one() { return 1; }\nimport \"C\"\n\nfunc main() { println(C.one()) }\n";

    @TempDir
    private Path folder;

    @BeforeAll
    static void go_must_be_here() {
        assumeTrue(installed("go"), "no go on the PATH: apt-get install golang-go");
    }

    private static boolean installed(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
    }

    private void build(String source, String cgo, String... flags) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("go.mod"), "module shop\n\ngo 1.18\n");
        Files.writeString(folder.resolve("main.go"), source);
        var words = Stream.of(Stream.of("go", "build"), Stream.of(flags), Stream.of("-o", "shop", "."))
                .flatMap(part -> part)
                .toList();
        var builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("build.out").toFile());
        builder.environment().put("CGO_ENABLED", cgo);
        builder.environment().put("GOFLAGS", "-buildvcs=false");
        builder.environment().put("GOTOOLCHAIN", "local");
        assertThat(builder.start().waitFor())
                .as(() -> folder.resolve("build.out").toString())
                .isZero();
    }

    private List<String> found() {
        return Doctor.usual().examine(List.of(folder), new WalkSettings(folder, List.of())).findings().stream()
                .filter(finding -> finding.place().file().equals("shop"))
                .map(finding -> finding.card().id() + " " + finding.place())
                .toList();
    }

    @Test
    void a_stripped_program_without_c_has_nothing_to_be_told() throws IOException, InterruptedException {
        build(PLAIN, "0", "-ldflags=-s -w");
        assertThat(found()).isEmpty();
    }

    @Test
    void a_plain_build_keeps_its_symbol_table() throws IOException, InterruptedException {
        build(PLAIN, "0");
        assertThat(found()).containsExactly("go-binary-unstripped shop:1:1");
    }

    @Test
    void a_build_for_the_debugger_is_known_by_its_flags() throws IOException, InterruptedException {
        build(PLAIN, "0", "-gcflags=all=-N -l", "-ldflags=-s -w");
        assertThat(found()).containsExactly("go-binary-debug-build shop:1:1");
    }

    @Test
    void an_image_is_held_against_the_c_library_that_lies_in_it() throws IOException, InterruptedException {
        assumeTrue(installed("gcc"), "no gcc on the PATH: apt-get install gcc");
        build(WITH_C, "1");
        var program = Files.readAllBytes(folder.resolve("shop"));
        assertThat(image(new Tar().file("app/shop", program).file("lib/ld-musl-x86_64.so.1", "")))
                .containsExactlyInAnyOrder("go-binary-libc", "go-binary-unstripped");
        assertThat(image(new Tar()
                        .file("app/shop", program)
                        .file("lib64/ld-linux-x86-64.so.2", "")
                        .file("lib/libc.so.6", "GNU C Library (Debian GLIBC 2.99-1) stable release version 2.99.")))
                .containsExactly("go-binary-unstripped");
    }

    private List<String> image(Tar layer) throws IOException {
        var archive = folder.resolve("image.tar");
        Files.write(archive, ImageForge.oci("{\"User\":\"1\",\"Entrypoint\":[\"/app/shop\"]}", layer.bytes()));
        var rounds = new Rounds(List.of(), List.of(archive), new WalkSettings(folder, List.of()));
        return Doctor.usual().examine(rounds, Progress.UNHEARD).findings().stream()
                .filter(finding -> finding.place().file().equals("image.tar!/app/shop"))
                .map(finding -> finding.card().id())
                .toList();
    }

    @Test
    void a_program_with_c_does_not_go_into_an_image_with_another_c_library() throws IOException, InterruptedException {
        assumeTrue(installed("gcc"), "no gcc on the PATH: apt-get install gcc");
        build(WITH_C, "1", "-ldflags=-s -w");
        Files.writeString(folder.resolve("Dockerfile"), "FROM alpine:3.20\nUSER 1\nCOPY shop /shop\nCMD [\"/shop\"]\n");
        assertThat(found()).contains("go-binary-libc shop:1:1");
    }
}
