package dev.qiangcai.doctor.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.Doctor;
import dev.qiangcai.doctor.source.WalkSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Jars on a disk, some beside the Dockerfile that takes them in.
class JarsTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path workshop;

    private Map<String, byte[]> inside = new LinkedHashMap<>();

    @BeforeEach
    void begin() throws IOException {
        inside.put("shop/Shop.class", compiled("21", "-g"));
    }

    private byte[] compiled(String release, String debug) throws IOException {
        var source = Files.writeString(workshop.resolve("Shop.java"), "class Shop { int price() { return 1; } }");
        var compiler = ToolProvider.getSystemJavaCompiler();
        compiler.run(null, null, null, "--release", release, debug, "-proc:none", source.toString());
        return Files.readAllBytes(workshop.resolve("Shop.class"));
    }

    private static byte[] jar(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private void dockerfile(String base, String copied) throws IOException {
        Files.writeString(
                folder.resolve("Dockerfile"),
                "FROM " + base + "\nUSER 1000\nCOPY " + copied
                        + " /app/app.jar\nENTRYPOINT [\"java\", \"-jar\", \"/app/app.jar\"]\n");
    }

    private Diagnosis diagnosis(String name, byte[] bytes) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return Doctor.usual().examine(List.of(folder), new WalkSettings(folder, List.of()));
    }

    private List<String> found(String name, byte[] bytes) throws IOException {
        return diagnosis(name, bytes).findings().stream()
                .filter(finding -> finding.card().id().startsWith("jar-"))
                .map(finding -> finding.severity() + " " + finding.card().id() + " " + finding.place())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"rules-1.2-SNAPSHOT.jar", "rules-1.2-20260101.120000-3.jar", "rules-1.2-SNAPSHOT-linux.jar"})
    void snapshots_inside_of_a_released_jar_are_told(String nested) throws IOException {
        inside.put("BOOT-INF/lib/" + nested, jar(inside));
        assertThat(found("libs/app-1.0.jar", jar(inside)))
                .containsExactly("WARNING jar-snapshot-inside libs/app-1.0.jar:1:1");
        assertThat(found("libs/app-1.0.jar", jar(inside))).hasSize(1);
    }

    @Test
    void a_snapshot_may_hold_snapshots() throws IOException {
        inside.put("BOOT-INF/lib/rules-1.2-SNAPSHOT.jar", jar(inside));
        assertThat(found("libs/app-1.0-SNAPSHOT.jar", jar(inside)))
                .containsExactly("INFO jar-snapshot-inside libs/app-1.0-SNAPSHOT.jar:1:1");
    }

    @ParameterizedTest
    @CsvSource({"rules-1.2.jar", "snapshot-tools-1.0.jar", "rules-20260101.jar"})
    void released_jars_inside_are_left_alone(String nested) throws IOException {
        inside.put("BOOT-INF/lib/" + nested, jar(inside));
        assertThat(found("libs/app-1.0.jar", jar(inside))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "eclipse-temurin:17-jre,libs/app.jar",
        "gcr.io/distroless/java17-debian12:nonroot,./libs/*.jar",
        "docker.io/library/amazoncorretto:8u342,libs/app.jar"
    })
    void classes_for_a_newer_java_than_the_image_has_are_told(String base, String copied) throws IOException {
        dockerfile(base, copied);
        assertThat(found("libs/app.jar", jar(inside))).containsExactly("ERROR jar-newer-than-jre libs/app.jar:1:1");
    }

    @ParameterizedTest
    @CsvSource({
        "eclipse-temurin:21-jre,libs/app.jar",
        "eclipse-temurin:latest,libs/app.jar",
        "debian:12,libs/app.jar",
        "eclipse-temurin:17-jre,other/app.jar"
    })
    void a_java_that_is_new_enough_or_unknown_is_no_finding(String base, String copied) throws IOException {
        dockerfile(base, copied);
        assertThat(found("libs/app.jar", jar(inside))).isEmpty();
    }

    @Test
    void a_jar_whose_classes_have_nothing_for_debuggers_is_told() throws IOException {
        inside.put("shop/Shop.class", compiled("21", "-g:none"));
        assertThat(found("libs/app.jar", jar(inside))).containsExactly("INFO jar-no-debug-info libs/app.jar:1:1");
    }

    @ParameterizedTest
    @CsvSource({"-g:source", "-g:lines", "-g:vars"})
    void anything_for_debuggers_is_enough(String debug) throws IOException {
        inside.put("shop/Shop.class", compiled("21", debug));
        assertThat(found("libs/app.jar", jar(inside))).isEmpty();
    }

    @Test
    void a_jar_that_is_cut_short_is_a_fault_and_the_others_are_still_read() throws IOException {
        var whole = jar(inside);
        Files.write(folder.resolve("cut.jar"), Arrays.copyOf(whole, whole.length / 2));
        inside.put("shop/Shop.class", compiled("21", "-g:none"));
        var diagnosis = diagnosis("libs/app.jar", jar(inside));
        assertThat(diagnosis.faults())
                .extracting(fault -> fault.place().toString())
                .containsExactly("cut.jar:1:1");
        assertThat(diagnosis.findings())
                .extracting(finding -> finding.card().id())
                .contains("jar-no-debug-info");
    }

    @Test
    void a_zip_that_is_no_jar_by_its_name_is_left_alone() throws IOException {
        inside.put("shop/Shop.class", compiled("21", "-g:none"));
        assertThat(found("libs/app.zip", jar(inside))).isEmpty();
    }
}
