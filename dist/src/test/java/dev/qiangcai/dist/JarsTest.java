package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarsTest {
    @TempDir
    private Path app;

    private Path taken(String name) throws IOException {
        return taken(name, false);
    }

    private Path taken(String name, boolean debug) throws IOException {
        var jar = Classpath.jar(name);
        new Jars(Natives.of("Linux", "amd64"), app.resolve("app"), debug).take(List.of(jar));
        return app.resolve("app").resolve(jar.getFileName());
    }

    @Test
    void machine_code_is_left_out_and_ours_lies_beside_the_jars() throws IOException {
        var jar = taken("sqlite-jdbc");
        try (var open = new JarFile(jar.toFile());
                var before = new JarFile(Classpath.jar("sqlite-jdbc").toFile())) {
            assertThat(open.stream().map(ZipEntry::getName)).noneMatch(Natives::machineCode);
            assertThat(open.stream().map(ZipEntry::getName).toList())
                    .containsExactlyElementsOf(before.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> !Natives.machineCode(name) && !Unread.of(name, false))
                            .toList());
        }
        assertThat(app.resolve("app/native/libsqlitejdbc.so")).isRegularFile();
        assertThat(Files.size(jar)).isLessThan(Files.size(Classpath.jar("sqlite-jdbc")) / 10);
    }

    @Test
    void two_copies_are_the_same_to_the_byte() throws IOException {
        var first = Files.readAllBytes(taken("picocli"));
        Files.delete(app.resolve("app").resolve(Classpath.jar("picocli").getFileName()));
        assertThat(taken("picocli")).hasBinaryContent(first);
    }

    @Test
    void classes_too_old_for_a_cache_are_renewed_and_do_what_they_did() throws Exception {
        var jar = taken("picocli");
        try (var open = new JarFile(jar.toFile())) {
            for (var entry : open.stream().toList()) {
                try (var in = open.getInputStream(entry)) {
                    assertThat(OldClass.old(entry.getName(), in.readAllBytes()))
                            .as(entry.getName())
                            .isFalse();
                }
            }
        }
        try (var alone = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            var help = alone.loadClass("picocli.CommandLine$HelpCommand");
            var line = alone.loadClass("picocli.CommandLine")
                    .getConstructor(Object.class)
                    .newInstance(help.getConstructor().newInstance());
            assertThat(line.getClass().getMethod("getUsageMessage").invoke(line) + "")
                    .contains("Usage: help [-h] [COMMAND]");
        }
    }

    @Test
    void whatever_needs_nothing_of_that_is_copied_to_the_byte() throws IOException {
        assertThat(taken("uplot", true)).hasSameBinaryContentAs(Classpath.jar("uplot"));
        assertThat(taken("jspecify", true)).hasSameBinaryContentAs(Classpath.jar("jspecify"));
    }

    @Test
    void what_nobody_reads_is_left_out_where_no_debugger_is_wanted() throws IOException {
        try (var open = new JarFile(taken("postgresql").toFile())) {
            assertThat(open.stream().map(ZipEntry::getName))
                    .contains(
                            "META-INF/MANIFEST.MF",
                            "META-INF/services/java.sql.Driver",
                            "org/postgresql/Driver.class",
                            "org/postgresql/translation/messages_zh_CN.class")
                    .doesNotContain("META-INF/", "META-INF/LICENSE", "org/postgresql/translation/messages_de.class");
        }
    }

    @Test
    void of_a_script_the_form_that_pages_load_stays() throws IOException {
        try (var open = new JarFile(taken("uplot").toFile())) {
            assertThat(open.stream().map(ZipEntry::getName).filter(name -> name.contains("/dist/")))
                    .hasSize(2)
                    .allMatch(name -> name.endsWith(".min.css") || name.endsWith(".min.js"));
        }
    }

    /// Migrations of the database are looked for in a folder.
    @Test
    void the_folders_of_our_own_jars_stay() {
        assertThat(Unread.of("dev/qiangcai/journal/", true)).isFalse();
        assertThat(Unread.of("META-INF/LICENSE", true)).isFalse();
        assertThat(Unread.of("module-info.class", true)).isTrue();
        assertThat(Unread.of("META-INF/maven/org.jdbi/jdbi3-core/pom.xml", false))
                .isTrue();
        assertThat(Unread.of("META-INF/maven/org.jdbi/jdbi3-core/pom.properties", false))
                .isFalse();
    }

    @Test
    void classes_are_lean_where_no_debugger_is_wanted() throws IOException {
        var fat = Files.size(taken("okio-jvm", true));
        Files.delete(app.resolve("app").resolve(Classpath.jar("okio-jvm").getFileName()));
        assertThat(Files.size(taken("okio-jvm"))).isLessThan(fat);
    }
}
