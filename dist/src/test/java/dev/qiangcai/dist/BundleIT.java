package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The bundle, started where there is nothing else, and where there is something else.
@Tag("dist")
class BundleIT {
    private static final Map<String, String> HOME = Map.of("QIANGCAI_HOME", "/home");
    private static final String[] REHEARSE = {"rehearse", "--rivals", "5", "--rtt", "1ms", "--opens-in", "10s"};

    @TempDir
    private Path folder;

    private Root root() throws IOException {
        return new Root(folder.resolve("root"), Made.bundle());
    }

    private static String[] words(String... start) {
        var all = new ArrayList<>(List.of(start));
        all.addAll(List.of(REHEARSE));
        return all.toArray(String[]::new);
    }

    @Test
    void it_rehearses_in_a_root_that_holds_nothing_else() throws Exception {
        var ended = root().run(HOME, words("/qiangcai/bin/busybox", "sh", "/qiangcai/bin/qiangcai"));
        assertThat(ended.out()).contains("exactly one order exists", "土鸡蛋");
        assertThat(ended.code()).isZero();
        assertThat(folder.resolve("root/tmp")).doesNotExist();
    }

    @Test
    void it_rehearses_where_the_c_library_is_musl() throws Exception {
        var root = root();
        var packages = new Packages(Made.debs());
        var musl = packages.unpacked("musl").resolve("lib/ld-musl-x86_64.so.1");
        Files.createDirectories(root.folder().resolve("lib"));
        Files.copy(musl, root.folder().resolve("lib/ld-musl-x86_64.so.1"));
        Files.createDirectories(root.folder().resolve("bin"));
        Files.copy(Made.bundle().resolve("bin/busybox"), root.folder().resolve("bin/busybox"));
        Files.createSymbolicLink(root.folder().resolve("bin/sh"), Path.of("busybox"));
        var ended = root.run(HOME, words("/qiangcai/bin/qiangcai"));
        assertThat(ended.out()).contains("exactly one order exists");
        assertThat(ended.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bullseye", "bookworm", "trixie"})
    void it_rehearses_on_debian(String release) throws Exception {
        var root = root();
        new Debootstrap(release, Made.debs()).unpack(root.folder());
        var ended = root.run(HOME, words("/qiangcai/bin/qiangcai"));
        assertThat(ended.out()).contains("exactly one order exists");
        assertThat(ended.code()).isZero();
    }
}
