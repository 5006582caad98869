package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The image as `./build-dist` makes it, moved to another folder and started there.
@Tag("dist")
class ImageIT {
    @TempDir
    private static Path folder;

    @TempDir
    private Path home;

    private static Path image;

    @BeforeAll
    static void move() throws IOException {
        image = folder.resolve("moved here");
        new Tool(List.of("cp", "-a", Made.image().toString(), image.toString()), Map.of()).run();
    }

    private Shipped shipped() {
        return new Shipped(image.resolve("bin/qiangcai"), home);
    }

    @Test
    void it_rehearses_without_any_other_java_and_unpacks_nothing() throws Exception {
        var unpacked = Files.createDirectory(home.resolve("tmp"));
        var told = Map.of("QIANGCAI_JAVA_OPTIONS", "-Djava.io.tmpdir=" + unpacked);
        var ended = shipped().run(told, "rehearse", "--rivals", "5", "--rtt", "1ms", "--opens-in", "8s");
        assertThat(ended.out()).contains("exactly one order exists");
        assertThat(ended.code()).isZero();
        try (var left = Files.list(unpacked)) {
            assertThat(left.filter(file -> file.toString().endsWith(".so"))).isEmpty();
        }
    }

    /// What draws on screens and prints is left out of its Java.
    @Test
    void pictures_of_every_kind_look_as_with_a_whole_jdk() throws Exception {
        var classes = Path.of(Gallery.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var java = image.resolve("bin/java").toString();
        var command = List.of(java, "-Djava.awt.headless=true", "-cp", classes + "", Gallery.class.getName());
        assertThat(new Tool(command, Map.of()).run().lines())
                .hasSizeGreaterThan(30)
                .containsExactlyElementsOf(Gallery.lines());
    }

    @Test
    void every_tool_of_the_jdk_that_is_left_in_it_starts() throws Exception {
        try (var tools = Files.list(image.resolve("bin"))) {
            for (var tool : tools.filter(file -> !file.endsWith("qiangcai")).toList()) {
                assertThat(new Shipped(tool, home).run("--help").code())
                        .as(tool.toString())
                        .isZero();
            }
        }
    }

    @Test
    void every_cache_is_used_where_the_image_lies_now() throws Exception {
        assertThat(cached("--help")).isGreaterThan(0.9);
        assertThat(cached("doctor", "--fail-on", "never", Made.SOURCES.resolve("action.yml") + ""))
                .isGreaterThan(0.9);
        assertThat(cached("profile", "show", "shangchao"))
                .as("by the doctor's cache")
                .isGreaterThan(0.6);
    }

    /// Which share of its classes a command takes from a cache.
    private double cached(String... words) throws Exception {
        var log = home.resolve("classes");
        var told = Map.of("QIANGCAI_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
        assertThat(shipped().run(told, words).code()).as(words[0]).isZero();
        try (var lines = Files.lines(log)) {
            var loaded = lines.toList();
            long cached = loaded.stream()
                    .filter(line -> line.contains("shared objects file"))
                    .count();
            return (double) cached / loaded.size();
        }
    }

    @Test
    void the_launcher_says_of_the_program_what_java_would_say() throws Exception {
        for (var language : List.of("en", "zh")) {
            for (var word : List.of("--help", "--version")) {
                var told = shipped().run(Map.of("QIANGCAI_LANG", language), word);
                var java = shipped()
                        .run(
                                Map.of(
                                        "QIANGCAI_LANG",
                                        language,
                                        "QIANGCAI_JAVA_OPTIONS",
                                        "-Dpicocli.ansi=false",
                                        "QIANGCAI_ALLOW_DEBUG",
                                        "1"),
                                word);
                assertThat(told.out()).as(language + word).isEqualTo(java.out());
                assertThat(told.code()).isZero();
            }
        }
        assertThat(shipped().run().code()).isEqualTo(2);
    }

    @Test
    void a_cache_of_another_build_of_java_is_passed_over_quietly() throws Exception {
        var cache = image.resolve("app/doctor.aot");
        var bytes = Files.readAllBytes(cache);
        try {
            var other = bytes.clone();
            Arrays.fill(other, 0, 512, (byte) 'x');
            Files.write(cache, other);
            var ended =
                    shipped().run("doctor", Made.SOURCES.resolve("action.yml").toString());
            assertThat(ended.code()).isZero();
            assertThat(ended.out()).contains("Files: 1.").doesNotContain("aot", "cache");
            assertThat(shipped()
                            .run(
                                    "doctor",
                                    "--verbose",
                                    Made.SOURCES.resolve("action.yml").toString())
                            .out())
                    .contains("Java did not take the cache", "doctor.aot");
        } finally {
            Files.write(cache, bytes);
        }
    }

    @Test
    void the_guard_answers_from_its_own_jar() throws Exception {
        assertThat(shipped().run("guard", "flags", "--limit", "512m").out()).contains("JAVA_TOOL_OPTIONS=", "-Xmx");
    }

    @Test
    void a_link_to_the_launcher_starts_it_too() throws Exception {
        var link = Files.createSymbolicLink(home.resolve("q"), image.resolve("bin/qiangcai"));
        assertThat(new Shipped(link, home).run("--version").out()).contains("qiangcai ", "Java 25");
    }

    @Test
    void what_the_doctor_bans_is_refused_unless_somebody_looks_for_a_fault() throws Exception {
        for (var variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "QIANGCAI_JAVA_OPTIONS")) {
            var ended = shipped().run(Map.of(variable, "-Xint"), "--version");
            assertThat(ended.code()).as(variable).isEqualTo(2);
            assertThat(ended.out())
                    .contains("jvm-interpreted", "QIANGCAI_ALLOW_DEBUG=1")
                    .doesNotContain("Java 25");
        }
        var allowed = shipped().run(Map.of("JAVA_TOOL_OPTIONS", "-Xint", "QIANGCAI_ALLOW_DEBUG", "1"), "--version");
        assertThat(allowed.out()).contains("Java 25");
        assertThat(allowed.code()).isZero();
    }

    @Test
    void no_debugger_can_be_let_in_whoever_allows_it() throws Exception {
        var agent = Map.of(
                "QIANGCAI_JAVA_OPTIONS",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0",
                "QIANGCAI_ALLOW_DEBUG",
                "1");
        assertThat(shipped().run(agent, "--version").code()).isNotZero();
    }

    @Test
    void everything_in_it_starts_on_debian_11_and_brings_what_it_asks_for() throws Exception {
        var ended = shipped().run("dist", "check-libc", "--on", "debian:11", image.toString());
        assertThat(ended.code()).as(ended.out()).isZero();
        assertThat(ended.out().lines().filter(line -> line.contains("to bring along")))
                .allMatch(line -> line.strip().matches("to bring along +(lib(jli|jvm|java|awt|net|freetype)\\.so ?)+"));
    }
}
