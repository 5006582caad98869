package dev.qiangcai.shop.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_sealed_opens_with_the_folders_key_under_its_own_name_only() throws IOException {
        var random = new Random(11);
        for (int round = 0; round < 50; round++) {
            var plain = new byte[random.nextInt(300)];
            random.nextBytes(plain);
            var bytes = Sealed.in(folder).seal("a", plain);
            assertThat(Sealed.in(folder).open("a", bytes)).hasValue(plain);
            assertThat(Sealed.in(folder).open("b", bytes)).isEmpty();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(Sealed.in(folder).open("a", bytes)).as("round %d", round).isEmpty();
            assertThat(Sealed.in(folder).open("a", Arrays.copyOf(bytes, random.nextInt(bytes.length))))
                    .isEmpty();
        }
    }

    @Test
    void the_same_text_is_never_sealed_the_same_way_twice() throws IOException {
        var text = "hunter2".getBytes(UTF_8);
        var key = Sealed.in(folder);
        assertThat(key.seal("a", text)).isNotEqualTo(key.seal("a", text));
    }

    @Test
    void a_key_is_made_for_its_owner_alone_where_something_is_sealed_and_never_where_something_is_opened()
            throws IOException {
        assertThat(Sealed.kept(folder)).isEmpty();
        assertThat(folder).isEmptyDirectory();
        var bytes = Sealed.in(folder).seal("a", new byte[] {1});
        var file = folder.resolve(Sealed.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Sealed.kept(folder).orElseThrow().open("a", bytes)).hasValue(new byte[] {1});
    }

    @Test
    void a_key_of_a_wrong_length_is_none_and_one_that_cannot_be_read_is_not_written_over() throws IOException {
        Files.writeString(folder.resolve(Sealed.FILE), "short");
        assertThat(Sealed.kept(folder)).isEmpty();
        Sealed.in(folder);
        assertThat(Sealed.kept(folder)).isPresent();
        Files.delete(folder.resolve(Sealed.FILE));
        Files.createDirectory(folder.resolve(Sealed.FILE));
        assertThatThrownBy(() -> Sealed.in(folder)).isInstanceOf(IOException.class);
    }
}
