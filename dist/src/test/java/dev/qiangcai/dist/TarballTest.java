package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarballTest {
    @TempDir
    private Path folder;

    @Test
    void the_same_files_make_the_same_archive() throws Exception {
        var files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("one"), "1");
        Files.createSymbolicLink(files.resolve("two"), Path.of("one"));
        new Tarball(files, Instant.EPOCH).write(folder.resolve("a.tar.gz"));
        Files.writeString(files.resolve("one"), "1");
        new Tarball(files, Instant.EPOCH).write(folder.resolve("b.tar.gz"));
        assertThat(folder.resolve("a.tar.gz")).hasSameBinaryContentAs(folder.resolve("b.tar.gz"));
    }
}
