package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The launcher of an image on machines that it was not made for. Java and `uname` are played.
class LauncherTest {
    private static final Path LAUNCH = Path.of("../launch");

    @TempDir
    private Path image;

    @BeforeEach
    void make() throws IOException {
        Files.createDirectories(image.resolve("app"));
        Files.createDirectories(image.resolve("bin"));
        Files.createDirectories(image.resolve("fake"));
        Files.copy(LAUNCH.resolve("start.sh"), image.resolve("app/start.sh"));
        new Machine("Linux", "amd64").write(image.resolve("app/machine"));
        program("bin/qiangcai", Files.readString(LAUNCH.resolve("image.sh")));
        program("bin/java", "#!/bin/sh\nexit 126\n");
    }

    private void program(String name, String text) throws IOException {
        Files.writeString(image.resolve(name), text);
        Files.setPosixFilePermissions(image.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Shipped.Ended start(String uname, Map<String, String> told) throws Exception {
        program("fake/uname", "#!/bin/sh\necho '" + uname + "'\n");
        var all = new HashMap<>(told);
        all.put("PATH", image.resolve("fake") + ":/usr/bin:/bin");
        return new Shipped(image.resolve("bin/qiangcai"), image).run(all, "rehearse");
    }

    @Test
    void another_processor_is_told_in_one_line() throws Exception {
        var ended = start("6.1.0-13-arm64 aarch64", Map.of());
        assertThat(ended.out())
                .contains("made for x86_64", "cannot start on aarch64", "./build-dist")
                .hasLineCount(1);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(start("6.1.0 aarch64", Map.of("QIANGCAI_LANG", "zh")).out())
                .contains("适用于 x86_64", "无法在 aarch64 上启动")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"2.6.32-754.el6.x86_64", "3.9.11", "3.2"})
    void a_kernel_that_is_too_old_is_told_in_one_line(String release) throws Exception {
        var ended = start(release + " x86_64", Map.of());
        assertThat(ended.out())
                .contains("needs Linux 3.10 or later", "cannot start on " + release)
                .hasLineCount(1);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(start(release + " x86_64", Map.of("LANG", "zh_CN.UTF-8")).out())
                .contains("需要 Linux 3.10", release)
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"3.10.0-1160.el7.x86_64", "4.4", "6.1.0-13-amd64", "10.0-rc1", "unknown"})
    void other_kernels_are_started_on(String release) throws Exception {
        program("bin/java", "#!/bin/sh\necho started\n");
        var ended = start(release + " x86_64", Map.of());
        assertThat(ended.out()).isEqualTo("started\n");
        assertThat(ended.code()).isZero();
    }

    @Test
    void an_emulator_that_starts_java_is_enough() throws Exception {
        program("bin/java", "#!/bin/sh\necho started\n");
        assertThat(start("6.1.0 aarch64", Map.of()).out()).isEqualTo("started\n");
    }

    @Test
    void large_pages_are_asked_for_where_linux_has_them_for_those_who_ask() throws Exception {
        program("bin/java", "#!/bin/sh\necho \"$@\"\n");
        var pages = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        boolean has = Files.isReadable(pages) && !Files.readString(pages).contains("[never]");
        assertThat(start("6.1.0 x86_64", Map.of()).out().contains("-XX:+UseTransparentHugePages"))
                .isEqualTo(has);
    }
}
