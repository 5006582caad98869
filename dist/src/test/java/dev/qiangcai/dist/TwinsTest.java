package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinsTest {
    private static final int HEAD = 24;

    @TempDir
    private Path folder;

    /// A head with a checksum, and three words.
    private Twins.Made made(String name, int checksum, long... words) throws IOException {
        var bytes = ByteBuffer.allocate(HEAD + words.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0xf00baba2).putInt(checksum).putInt(19).putInt(HEAD).putLong(7);
        for (long word : words) {
            bytes.putLong(word);
        }
        long second = name.equals("one") ? 1_000 : 2_000;
        return new Twins.Made(Files.write(folder.resolve(name), bytes.array()), second, second + 500);
    }

    private ByteBuffer settled(Twins.Made one, Twins.Made two) throws IOException {
        new Twins(one, two).settle();
        return ByteBuffer.wrap(Files.readAllBytes(one.file())).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void times_and_checksums_are_set_to_naught_and_all_else_stays() throws IOException {
        var bytes = settled(made("one", 0xabcd, 41, 1_200, 43), made("two", 0xdcba, 41, 2_100, 43));
        assertThat(bytes.getInt(4)).isZero();
        assertThat(bytes.getLong(HEAD)).isEqualTo(41);
        assertThat(bytes.getLong(HEAD + 8)).isZero();
        assertThat(bytes.getLong(HEAD + 16)).isEqualTo(43);
        assertThat(bytes.getInt(0)).isEqualTo(0xf00baba2);
    }

    @Test
    void two_makings_at_any_time_settle_to_the_same_bytes() throws IOException {
        var morning = settled(made("one", 1, 41, 1_000, 1_499), made("two", 2, 41, 2_000, 2_001));
        var evening = settled(made("one", 3, 41, 1_007, 1_007), made("two", 4, 41, 2_300, 2_500));
        assertThat(evening).isEqualTo(morning);
    }

    @Test
    void a_difference_that_is_no_time_is_refused() throws IOException {
        var one = made("one", 1, 41, 1_200);
        assertThatThrownBy(() -> new Twins(one, made("two", 2, 42, 2_100)).settle())
                .isInstanceOf(DistException.class)
                .hasMessageContaining("one");
        assertThatThrownBy(() -> new Twins(one, made("two", 2, 41, 2_100, 3)).settle())
                .isInstanceOf(DistException.class);
    }
}
