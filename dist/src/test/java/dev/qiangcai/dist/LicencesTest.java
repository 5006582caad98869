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
        var app = Files.createDirectory(folder.resolve("app"));
        try (var jar = new JarOutputStream(Files.newOutputStream(app.resolve("part-1.jar")))) {
            for (var name :
                    List.of("META-INF/LICENSE.txt", "META-INF/NOTICE", "LICENSE-MIT", "org/LicenseCheck.class")) {
                jar.putNextEntry(new ZipEntry(name));
                jar.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        var legal = folder.resolve("legal");
        new Licences(app, legal).collect(List.of("part 1: MIT"));
        assertThat(legal.resolve("libraries/LICENCES.txt")).content().contains("part 1: MIT", "Apache-2.0");
        try (var texts = Files.list(legal.resolve("libraries/part-1"))) {
            assertThat(texts.map(text -> text.getFileName().toString()))
                    .containsExactlyInAnyOrder("LICENSE.txt", "NOTICE", "LICENSE-MIT");
        }
    }
}
