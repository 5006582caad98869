package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One floor of this very build, on a machine that has nothing yet, and a mirror that means harm.
@Tag("dist")
class TamperingIT {
    private static final Path SOURCES = Made.SOURCES;
    private static final Path LOCAL = Path.of(Optional.ofNullable(System.getProperty("maven.repo.local"))
            .orElse(System.getProperty("user.home") + "/.m2/repository"));

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void copy() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        new Tool(
                        List.of(
                                "sh",
                                "-c",
                                "cp -r pom.xml .mvn \"$1\"; for pom in */pom.xml; do mkdir \"$1/${pom%/*}\" && cp \"$pom\" \"$1/$pom\";"
                                        + " done; cp -r mend/src \"$1/mend\"",
                                "sh",
                                project.toString()),
                        Map.of(),
                        SOURCES)
                .run();
    }

    /// The Maven that the build is made with.
    private static String maven() {
        var script =
                "program=test; here=$1; . \"$here/launch/jdk.sh\"; . \"$here/build/maven.sh\"; find_jdk; checking_maven;"
                        + " printf '%s' \"$mvn\"";
        return new Tool(List.of("sh", "-c", script, "sh", SOURCES.toString()), Map.of("QIANGCAI_LANG", "en"))
                .run()
                .lines()
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private String build(HostileMirror mirror) throws IOException {
        var settings = Files.writeString(folder.resolve("settings.xml"), mirror.settings());
        var command = new ArrayList<>(List.of(maven(), "-s", settings.toString(), "-gs", settings.toString()));
        command.addAll(
                List.of("-Dmaven.repo.local=" + folder.resolve("repository"), "-Dquick", "-pl", "mend", "compile"));
        return new Tool(command, Map.of("JAVA_HOME", System.getProperty("java.home")), project).run();
    }

    @Test
    void what_was_not_touched_is_built() throws IOException {
        try (var mirror = new HostileMirror(LOCAL, "")) {
            assertThat(build(mirror)).contains("BUILD SUCCESS");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jspecify-1.0.1.jar, org.jspecify:jspecify:jar:1.0.1",
        "jspecify-1.0.1.pom, org.jspecify:jspecify:pom:1.0.1",
        "maven-compiler-plugin-3.16.0.jar, org.apache.maven.plugins:maven-compiler-plugin:jar:3.16.0"
    })
    void a_changed_library_pom_or_plugin_from_a_mirror_stops_the_build_and_is_named(String file, String artifact)
            throws IOException {
        try (var mirror = new HostileMirror(LOCAL, file)) {
            assertThat(catchThrowable(() -> build(mirror)))
                    .isInstanceOf(DistException.class)
                    .hasMessageContaining(artifact)
                    .hasMessageContaining("trusted checksum mismatch");
        }
    }

    @Test
    void a_library_that_was_exchanged_on_this_machine_stops_the_build_too() throws IOException {
        try (var mirror = new HostileMirror(LOCAL, "")) {
            build(mirror);
            var jar = folder.resolve("repository/org/jspecify/jspecify/1.0.1/jspecify-1.0.1.jar");
            Files.write(jar, HostileMirror.tampered(Files.readAllBytes(jar)));
            assertThat(catchThrowable(() -> build(mirror)))
                    .isInstanceOf(DistException.class)
                    .hasMessageContaining("org.jspecify:jspecify:jar:1.0.1")
                    .hasMessageContaining("trusted checksum mismatch");
        }
    }

    @Test
    void a_library_that_nobody_has_looked_at_stops_it_as_well() throws IOException {
        var sums = project.resolve(".mvn/checksums/checksums.sha256");
        var known = Files.readAllLines(sums);
        Files.write(
                sums, known.stream().filter(line -> !line.contains("jspecify")).toList());
        try (var mirror = new HostileMirror(LOCAL, "")) {
            assertThat(catchThrowable(() -> build(mirror)))
                    .isInstanceOf(DistException.class)
                    .hasMessageContaining("org.jspecify:jspecify");
        }
    }
}
