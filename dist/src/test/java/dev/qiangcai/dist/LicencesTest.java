package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicencesTest {
    @TempDir
    private Path folder;

    @Test
    void texts_and_notices_are_taken_out_of_the_jars_and_nothing_else() throws IOException {
        var jar = jar(
                "part-1.jar",
                "META-INF/LICENSE.txt",
                "META-INF/NOTICE",
                "LICENSE-MIT",
                "META-INF/inner/NOTICE",
                "org/LicenseCheck.class",
                "org/NOTICE");
        new Licences(List.of(jar), legal()).collect(List.of("part 1: MIT"));
        assertThat(list()).contains("part 1: MIT", "Apache-2.0");
        try (var texts = Files.list(legal().resolve("libraries/part-1"))) {
            assertThat(texts.map(text -> text.getFileName().toString()))
                    .containsExactlyInAnyOrder("LICENSE.txt", "NOTICE", "inner-NOTICE", "LICENSE-MIT");
        }
    }

    @Test
    void a_text_that_many_bring_is_there_once_and_the_list_says_whose_it_is() throws IOException {
        var jars = List.of(jar("a-1.jar", "LICENSE"), jar("b-2.jar", "LICENSE", "NOTICE-b"), jar("c-3.jar", "LICENSE"));
        new Licences(jars, legal()).collect(List.of());
        try (var texts = Files.walk(legal())) {
            assertThat(texts.filter(Files::isRegularFile).map(text -> legal().relativize(text) + ""))
                    .containsExactlyInAnyOrder(
                            "libraries/LICENCES.txt", "libraries/a-1/LICENSE", "libraries/b-2/NOTICE-b");
        }
        assertThat(list()).contains("a-1/LICENSE, of\n  a-1\n  b-2\n  c-3\n", "b-2/NOTICE-b, of\n  b-2\n");
    }

    /// Each entry holds its own name.
    private Path jar(String name, String... entries) throws IOException {
        var file = folder.resolve(name);
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries) {
                jar.putNextEntry(new ZipEntry(entry));
                jar.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path legal() {
        return folder.resolve("legal");
    }

    private String list() throws IOException {
        return Files.readString(legal().resolve("libraries/LICENCES.txt"));
    }
}
