package dev.qiangcai.lab.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElfTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"true, LITTLE", "true, BIG", "false, LITTLE", "false, BIG"})
    void needs_are_read_in_every_width_and_order(boolean wide, String order) throws IOException {
        var bytes = new Forge(wide, order.equals("BIG") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN).program();
        var elf = Elf.read(Files.write(folder.resolve("program"), bytes)).orElseThrow();
        assertThat(elf.interpreter()).contains("/lib/loader");
        assertThat(elf.libraries()).containsExactly("libc.so.6");
        assertThat(elf.versions()).containsExactly("GLIBC_2.2.5", "GLIBC_2.17");
        assertThat(elf.glibcFloor()).contains(new GlibcVersion(2, 17));
        assertThat(elf.standsAlone()).isFalse();
    }

    @Test
    void the_jdk_that_runs_this_names_its_floor() throws IOException {
        var programs = Path.of(System.getProperty("java.home"), "bin");
        var elf = Elf.read(programs.resolve("java"));
        assumeTrue(elf.isPresent(), "this Java is no ELF program: not Linux");
        assertThat(elf.orElseThrow().libraries()).isNotEmpty();
        assertThat(Elf.glibcFloorOf(programs)).isPresent();
    }

    @Test
    void other_files_need_nothing() throws IOException {
        assertThat(Elf.read(Files.writeString(folder.resolve("script"), "#!/bin/sh\necho this is a script\n")))
                .isEmpty();
        assertThat(Elf.read(Files.writeString(folder.resolve("empty"), ""))).isEmpty();
        assertThat(Elf.glibcFloorOf(folder)).isEmpty();
    }

    @Test
    void a_file_cut_short_is_told_with_what_is_missing() throws IOException {
        var whole = new Forge(true, ByteOrder.LITTLE_ENDIAN).program();
        var cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, 100));
        assertThatThrownBy(() -> Elf.read(cut))
                .isInstanceOf(MalformedElf.class)
                .hasMessageContaining("are not in it")
                .hasMessageEndingWith("Fetch or build it again.");
    }

    @Test
    void a_damaged_file_is_read_or_refused_and_never_hangs() throws IOException {
        long seed = new Random().nextLong();
        var chance = new Random(seed);
        var whole = new Forge(chance.nextBoolean(), ByteOrder.LITTLE_ENDIAN).program();
        for (int i = 0; i < 2_000; i++) {
            var bytes = whole.clone();
            for (int k = 0; k < 4; k++) {
                bytes[4 + chance.nextInt(bytes.length - 4)] = (byte) chance.nextInt();
            }
            assertThat(readable(Files.write(folder.resolve("damaged"), bytes)))
                    .as("seed %d, try %d", seed, i)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"GLIBC_2.34, 2.34", "GLIBC_2.2.5, 2.2", "GLIBC_ABI_DT_RELR, 2.36", "GLIBC_PRIVATE, ''", "GCC_3.0, ''"})
    void a_version_name_tells_a_release_or_nothing(String name, String release) {
        assertThat(GlibcVersion.named(name).map(GlibcVersion::toString).orElse(""))
                .isEqualTo(release);
    }

    private static Optional<Boolean> readable(Path file) throws IOException {
        try {
            return Optional.of(Elf.read(file).isPresent());
        } catch (MalformedElf refused) {
            return Optional.of(false);
        }
    }

    /// Makes the smallest program that needs something: headers, a loader's name, one library, two versions of it.
    private record Forge(boolean wide, ByteOrder order) {
        private static final int NAMES = 0x300;
        private static final int VERSIONS = 0x400;
        private static final int TABLE = 0x500;
        private static final int ADDRESS = 0x10000;

        byte[] program() {
            var file = ByteBuffer.allocate(0x600).order(order);
            file.put(0, new byte[] {
                0x7f, 'E', 'L', 'F', (byte) (wide ? 2 : 1), (byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1)
            });
            word(file, wide ? 32 : 28, wide ? 64 : 52);
            file.putShort(wide ? 54 : 42, (short) (wide ? 56 : 32)).putShort(wide ? 56 : 44, (short) 3);
            segment(file, 0, 1, 0, 0x600);
            segment(file, 1, 3, NAMES + 1, 12);
            segment(file, 2, 2, TABLE, wide ? 80 : 40);
            names(file);
            versions(file);
            long[] table = {1, 13, 5, ADDRESS + NAMES, 0x6ffffffeL, ADDRESS + VERSIONS, 0x6fffffffL, 1, 0, 0};
            for (int i = 0; i < table.length; i++) {
                word(file, TABLE + i * (wide ? 8 : 4), table[i]);
            }
            return file.array();
        }

        private static void names(ByteBuffer file) {
            var names = new ByteArrayOutputStream();
            for (var name : new String[] {"", "/lib/loader", "libc.so.6", "GLIBC_2.2.5", "GLIBC_2.17"}) {
                names.writeBytes((name + "\0").getBytes(StandardCharsets.US_ASCII));
            }
            file.put(NAMES, names.toByteArray());
        }

        private static void versions(ByteBuffer file) {
            file.putShort(VERSIONS, (short) 1).putShort(VERSIONS + 2, (short) 2);
            file.putInt(VERSIONS + 4, 13).putInt(VERSIONS + 8, 16);
            file.putInt(VERSIONS + 16 + 8, 23).putInt(VERSIONS + 16 + 12, 16);
            file.putInt(VERSIONS + 32 + 8, 35);
        }

        private void segment(ByteBuffer file, int index, int type, int offset, int size) {
            int at = (wide ? 64 : 52) + index * (wide ? 56 : 32);
            file.putInt(at, type);
            word(file, at + (wide ? 8 : 4), offset);
            word(file, at + (wide ? 16 : 8), ADDRESS + offset);
            word(file, at + (wide ? 32 : 16), size);
        }

        private void word(ByteBuffer file, int at, long value) {
            if (wide) {
                file.putLong(at, value);
            } else {
                file.putInt(at, (int) value);
            }
        }
    }
}
