package dev.qiangcai.lab.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathCopyTest {
    @TempDir
    Path folder;

    @Test
    void jars_that_a_manifest_names_are_copied_too_in_their_order() throws IOException {
        jar("library.jar", "library", "");
        jar("other.jar", "other", "");
        var program = jar("program.jar", "program", "library.jar other.jar gone.jar");
        assertThat(names(ClassPathCopy.to(folder.resolve("lib"), List.of(program))))
                .containsExactly("program", "library", "other");
    }

    @Test
    void a_folder_of_classes_becomes_a_jar() throws IOException {
        var classes = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(classes.resolve("thing"), "");
        assertThat(names(ClassPathCopy.to(folder.resolve("lib"), List.of(classes, folder.resolve("missing.jar")))))
                .containsExactly("thing");
    }

    private Path jar(String name, String entry, String classPath) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.CLASS_PATH, classPath);
        var file = folder.resolve(name);
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.putNextEntry(new ZipEntry(entry));
        }
        return file;
    }

    /// The one entry of each jar, in the order of the jars' names.
    private static List<String> names(Path lib) throws IOException {
        try (var jars = Files.list(lib)) {
            return jars.sorted().map(ClassPathCopyTest::entry).toList();
        }
    }

    private static String entry(Path file) {
        try (var jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.startsWith("META-INF"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
