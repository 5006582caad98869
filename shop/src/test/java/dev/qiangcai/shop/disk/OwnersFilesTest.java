package dev.qiangcai.shop.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersFilesTest {
    @TempDir
    private Path folder;

    @Test
    void nobody_else_can_look_into_what_is_made() throws IOException {
        var made = OwnersFiles.folder(folder.resolve("a/b"));
        OwnersFiles.create(made.resolve("empty"));
        OwnersFiles.replace(made.resolve("full"), "secret".getBytes(UTF_8));
        assertThat(rights(made)).isEqualTo("rwx------");
        assertThat(rights(made.resolve("empty"))).isEqualTo("rw-------");
        assertThat(rights(made.resolve("full"))).isEqualTo("rw-------");
    }

    @Test
    void what_is_there_stays() throws IOException {
        var kept = Files.writeString(folder.resolve("kept"), "old");
        OwnersFiles.create(kept);
        assertThat(kept).hasContent("old");
        assertThat(OwnersFiles.folder(folder)).isEqualTo(folder);
    }

    @Test
    void a_file_where_a_folder_should_be_is_an_error() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> OwnersFiles.folder(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void a_replacement_that_fails_leaves_the_old_file_and_nothing_beside_it() throws IOException {
        var taken = folder.resolve("taken/by");
        Files.createDirectories(taken.resolve("others"));
        assertThatThrownBy(() -> OwnersFiles.replace(taken, new byte[] {1})).isInstanceOf(IOException.class);
        try (var left = Files.list(folder.resolve("taken"))) {
            assertThat(left).containsExactly(taken);
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
