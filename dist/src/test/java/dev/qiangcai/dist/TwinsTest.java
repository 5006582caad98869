package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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
    void only_times_of_their_making_are_no_difference() throws IOException {
        var one = made("one", 1, 41, 1_200);
        assertThat(new Twins(one, made("two", 2, 41, 2_100)).difference()).isNegative();
        assertThat(new Twins(one, made("two", 2, 42, 2_100)).difference()).isEqualTo(HEAD);
        assertThat(new Twins(one, made("two", 2, 41, 2_900)).difference()).isEqualTo(HEAD + 8);
        assertThat(new Twins(one, made("two", 2, 41, 2_100, 3)).difference()).isEqualTo(HEAD + 16);
    }

    @Test
    void a_cache_is_made_until_two_are_alike() throws IOException {
        var words = new ArrayDeque<>(List.of(41L, 42L, 41L, 43L));
        var file = Caches.settled("doctor", name -> made(name, 1, words.remove()));
        assertThat(file).hasFileName("doctor.0");
        assertThat(words).containsExactly(43L);
    }

    @Test
    void one_that_never_comes_out_the_same_is_refused_by_name() {
        var words = new AtomicLong();
        assertThatThrownBy(() -> Caches.settled("doctor", name -> made(name, 1, words.incrementAndGet())))
                .isInstanceOf(DistException.class)
                .hasMessageContaining("doctor");
        assertThat(words).hasValue(5);
    }
}
