package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerTest {
    private static final Release RELEASE = new Release("1.2.3-SNAPSHOT");

    @TempDir
    private Path folder;

    private Path bundle;

    @BeforeEach
    void make() throws IOException {
        bundle = folder.resolve("bundle");
        for (var name : List.of(
                "bin/qiangcai",
                "bin/busybox",
                "bin/java",
                "lib/modules",
                "libc/libc.so.6",
                "app/qiangcai.jar",
                "app/okhttp.jar",
                "app/app.aot",
                "app/native/lib.so")) {
            var file = bundle.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        assertThat(bundle.resolve("bin/java").toFile().setExecutable(true)).isTrue();
    }

    private OciLayout made(String name) throws IOException {
        var to = Files.createDirectories(folder.resolve(name));
        new Container(bundle, RELEASE, Instant.EPOCH).write(to.resolve("oci.tar"), to.resolve("docker.tar"));
        return OciLayout.of(to.resolve("oci.tar"), to.resolve("oci"));
    }

    @ParameterizedTest
    @CsvSource({
        "bin/ld.so, SYSTEM",
        "libc/locale/C.utf8/LC_CTYPE, SYSTEM",
        "legal/libc6/copyright, SYSTEM",
        "bin/java, JAVA",
        "lib/server/libjvm.so, JAVA",
        "legal/java.base/LICENSE, JAVA",
        "legal/libraries/okhttp-jvm-5/LICENSE.txt, LIBRARIES",
        "legal/qiangcai.cdx.json, PROGRAM",
        "release, JAVA",
        "app/okhttp-jvm-5.jar, LIBRARIES",
        "app/native/libsqlitejdbc.so, LIBRARIES",
        "app/qiangcai.jar, PROGRAM",
        "app/qiangcai-guard-0.1.jar, PROGRAM",
        "app/start.sh, PROGRAM",
        "app/java.args, PROGRAM",
        "bin/qiangcai, PROGRAM",
        "LICENSE, PROGRAM"
    })
    void what_changes_seldom_lies_below(Path file, Share share) {
        assertThat(Share.of(file)).isEqualTo(share);
    }

    @Test
    void a_change_of_the_program_changes_the_last_layer_only() throws Exception {
        var before = made("before").layers();
        Files.writeString(bundle.resolve("app/qiangcai.jar"), "another");
        var after = made("after").layers();
        assertThat(before).hasSize(Share.values().length);
        assertThat(after.subList(0, 3)).isEqualTo(before.subList(0, 3));
        assertThat(after.getLast()).isNotEqualTo(before.getLast());
    }

    @Test
    void caches_stay_out_and_a_new_cache_changes_nothing() throws Exception {
        var before = made("before");
        Files.writeString(bundle.resolve("app/app.aot"), "another");
        assertThat(made("after").index()).isEqualTo(before.index());
        assertThat(before.names())
                .anyMatch(name -> name.endsWith("qiangcai/app/qiangcai.jar"))
                .noneMatch(name -> name.endsWith(".aot"));
    }

    @Test
    void the_same_bundle_makes_the_same_archives() throws Exception {
        made("one");
        Files.setLastModifiedTime(bundle.resolve("bin/java"), FileTime.fromMillis(1));
        made("two");
        for (var archive : List.of("oci.tar", "docker.tar")) {
            assertThat(folder.resolve("two").resolve(archive))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(archive));
        }
    }

    @Test
    void it_says_what_it_is_and_runs_as_nobody_in_particular() throws Exception {
        assertThat(made("one").configuration())
                .contains("\"User\":\"10001:10001\"", "\"Volumes\":{\"/var/lib/qiangcai\":{}}")
                .contains(
                        "\"org.opencontainers.image.version\":\"1.2.3-SNAPSHOT\"",
                        "\"created\":\"1970-01-01T00:00:00Z\"")
                .contains("\"Entrypoint\":[\"/qiangcai/bin/busybox\",\"sh\",\"/qiangcai/bin/qiangcai\"]");
    }

    @Test
    void docker_is_told_how_to_ask_for_its_health() throws Exception {
        made("one");
        var archive = OciLayout.of(folder.resolve("one/docker.tar"), folder.resolve("docker"));
        assertThat(archive.text("config.json"))
                .contains("\"Healthcheck\":{\"Test\":[\"CMD\",\"/qiangcai/bin/busybox\"", "\"Interval\":30000000000");
        assertThat(archive.text("manifest.json")).contains("\"RepoTags\":[\"qiangcai:1.2.3-SNAPSHOT\"]");
    }
}
