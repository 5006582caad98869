package dev.qiangcai.binary.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.qiangcai.binary.elf.ElfFile;
import dev.qiangcai.binary.elf.ElfForge;
import dev.qiangcai.binary.golang.GoBuild;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BytesTest {
    private static final byte[] TEN = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

    @TempDir
    Path folder;

    @Test
    void a_part_has_places_and_a_name_of_its_own() throws IOException {
        var part = Bytes.of("whole", TEN).part("whole!part", 3, 4);
        assertThat(part.at(1, 2)).isEqualTo(ByteBuffer.wrap(new byte[] {4, 5}));
        assertThat(part.upTo(3, 100).remaining()).isEqualTo(1);
        assertThat(part.name()).isEqualTo("whole!part");
    }

    @Test
    void what_is_not_there_is_told_with_its_place() throws IOException {
        var part = Bytes.of("whole", TEN).part("whole!part", 3, 4);
        var refused = catchThrowableOfType(Malformed.class, () -> part.at(2, 3));
        assertThat(refused).hasMessageContaining("whole!part is damaged at byte 2: 3 bytes at 2 are not in it");
        assertThat(refused.offset()).isEqualTo(2);
        assertThat(refused.file()).isEqualTo("whole!part");
        assertThatThrownBy(() -> part.at(Long.MAX_VALUE, Long.MAX_VALUE)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> part.at(-1, 1)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> part.part("more", 1, 4)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_stream_gives_all_and_skips_without_reading() throws IOException {
        try (var stream = Bytes.of("ten", TEN).stream()) {
            assertThat(stream.read()).isZero();
            assertThat(stream.skip(3)).isEqualTo(3);
            assertThat(stream.readAllBytes()).containsExactly(4, 5, 6, 7, 8, 9);
            assertThat(stream.skip(1)).isZero();
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    @Test
    void a_file_that_shrinks_meanwhile_is_told() throws IOException {
        var file = Files.write(folder.resolve("shrinking"), TEN);
        try (var bytes = Bytes.open(file)) {
            Files.write(file, new byte[] {1, 2});
            assertThatThrownBy(() -> bytes.at(0, 10)).hasMessageContaining("byte 2: the file ends here");
        }
    }

    @Test
    void of_a_large_program_only_headers_and_tables_are_read() throws IOException {
        var program = new ElfForge(true, ByteOrder.LITTLE_ENDIAN).program();
        var read = new AtomicLong();
        Store store = new Store() {
            @Override
            public int read(ByteBuffer into, long offset) {
                int count = into.remaining();
                for (int i = 0; i < count; i++) {
                    long at = offset + i;
                    into.put(at < program.length ? program[(int) at] : 0);
                }
                read.addAndGet(count);
                return count;
            }

            @Override
            public void close() {}
        };
        var elf = ElfFile.of(new Bytes("large", store, 0, 100L << 20)).orElseThrow();
        assertThat(GoBuild.of(elf)).isEmpty();
        assertThat(elf.facts().libraries()).containsExactly("libc.so.6");
        assertThat(read).hasValueLessThan(64 << 10);
    }

    @Test
    void limits_that_cannot_be_kept_are_refused() {
        assertThatThrownBy(() -> Limits.USUAL.withDepth(0)).hasMessageContaining("every limit must be 1 or more");
        assertThatThrownBy(() -> Limits.USUAL.withFile(Integer.MAX_VALUE)).hasMessageContaining("a file must be");
    }

    @Test
    void a_stream_is_kept_whether_it_gives_little_or_much() throws IOException {
        for (int size : new int[] {0, 10, 5 << 20}) {
            var all = new byte[size];
            Arrays.fill(all, (byte) 7);
            try (var kept = Bytes.kept("stream", new ByteArrayInputStream(all))) {
                assertThat(kept.stream().readAllBytes()).isEqualTo(all);
            }
        }
    }

    @Test
    void a_budget_is_spent_by_all_parts_together() throws IOException {
        var limits =
                Limits.USUAL.withEntries(10).withInflated(1000).withDepth(2).withFile(100);
        var budget = new Budget(limits, Bytes.of("app.jar", TEN));
        budget.enter(6);
        budget.enter(4);
        assertThatThrownBy(() -> budget.enter(1))
                .isInstanceOf(TooMuch.class)
                .hasMessage(
                        "app.jar is refused: it holds more than 10 files. If it is what you meant, raise the limit.");
        budget.inflate(1000);
        assertThatThrownBy(() -> budget.inflate(1)).hasMessageContaining("it unpacks to more than 1000 bytes");
        budget.descend(2);
        assertThatThrownBy(() -> budget.descend(3)).hasMessageContaining("more than 2 archives lie inside each other");
        assertThatThrownBy(() -> budget.hold("part", 101))
                .hasMessageContaining("part is refused: it is larger than 100");
    }
}
