package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The package, from its installation to the last of its traces, on real Debians.
@Tag("dist")
class DebIT {
    private static final Map<String, String> TOLD = Map.of(
            "PATH", "/usr/sbin:/usr/bin:/sbin:/bin",
            "DEBIAN_FRONTEND", "noninteractive",
            "LC_ALL", "C",
            "QIANGCAI_HOME", "/tmp/home");

    @TempDir
    private Path folder;

    private String done(Chroot debian, String... words) throws IOException, InterruptedException {
        var ended = debian.run(TOLD, words);
        assertThat(ended.code()).as(ended.out()).isZero();
        return ended.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bullseye", "trixie"})
    void it_is_installed_runs_as_its_own_user_and_goes_without_a_trace(String release) throws Exception {
        var root = folder.resolve("root");
        new Debootstrap(release, Made.debs()).install(root);
        var debian = Chroot.of(root);
        Files.copy(Made.deb(), root.resolve("tmp/qiangcai.deb"));
        var before = files(root);

        done(debian, "dpkg", "-i", "/tmp/qiangcai.deb");
        assertThat(done(debian, "qiangcai", "--version")).contains("qiangcai ", "Java 25");
        var rehearse = "exec runuser -u qiangcai -- env QIANGCAI_HOME=/var/lib/qiangcai qiangcai rehearse --rivals 5";
        assertThat(done(debian, "sh", "-c", rehearse)).contains("exactly one order exists");
        assertThat(done(debian, "dpkg", "--verify", "qiangcai")).isEmpty();
        assertThat(done(debian, "stat", "-c", "%U:%G %a", "/var/lib/qiangcai", "/etc/qiangcai"))
                .isEqualTo("qiangcai:qiangcai 700\nroot:qiangcai 750\n");
        assertThat(done(debian, "stat", "-c", "%U:%G", "/usr/lib/qiangcai/app/qiangcai.jar"))
                .isEqualTo("root:root\n");
        done(debian, "dpkg", "-i", "/tmp/qiangcai.deb");

        Files.writeString(root.resolve("etc/qiangcai/plan.yaml"), "of: its owner\n");
        done(debian, "dpkg", "-r", "qiangcai");
        assertThat(root.resolve("usr/lib/qiangcai")).doesNotExist();
        assertThat(root.resolve("etc/qiangcai/plan.yaml")).exists();
        assertThat(root.resolve("etc/default/qiangcai")).exists();
        assertThat(root.resolve("var/lib/qiangcai/rehearsals")).isDirectory();

        done(debian, "dpkg", "-P", "qiangcai");
        assertThat(files(root)).isEqualTo(before);
        assertThat(debian.run(TOLD, "getent", "passwd", "qiangcai").code()).isNotZero();
        assertThat(debian.run(TOLD, "getent", "group", "qiangcai").code()).isNotZero();
    }

    /// What is there, without what dpkg and adduser write for themselves.
    private static Set<String> files(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            var found = new TreeSet<String>();
            all.map(path -> root.relativize(path).toString())
                    .filter(
                            path -> !path.matches(
                                    "(proc|dev|tmp|run/adduser|var/lib/dpkg|var/log|var/cache)(/.*)?|etc/([a-z]+-|\\.pwd\\.lock)"))
                    .forEach(found::add);
            return found;
        }
    }

    @Test
    void the_same_image_makes_the_same_package_whatever_the_packer_has_set() throws Exception {
        var again = folder.resolve(Made.deb().getFileName());
        var parts = Made.SOURCES.resolve("launch/debian");
        new DebianPackage(Made.image(), parts, Release.here(), Build.TIME).write(again);
        assertThat(again).hasSameBinaryContentAs(Made.deb());
    }
}
