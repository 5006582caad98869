package dev.qiangcai.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.bytes.Limits;
import dev.qiangcai.binary.bytes.Unreadable;
import dev.qiangcai.binary.elf.ElfForge;
import dev.qiangcai.binary.golang.GoForge;
import dev.qiangcai.binary.image.ImageArchive;
import dev.qiangcai.binary.image.ImageForge;
import dev.qiangcai.binary.jvm.Compiled;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever is done to a file, it is read, or refused with a sentence.
class DamageTest {
    private static final Limits LIMITS = Limits.USUAL.withFile(1 << 20).withInflated(8 << 20);
    private static final String MODULES =
            "path\ta\nmod\ta\t(devel)\ndep\tb\tv1\n=>\tc\tv2\th1\nbuild\t-gcflags=\"-N -l\"\n";

    @TempDir
    Path folder;

    enum Sample {
        NARROW,
        WIDE,
        GO,
        OLD_GO,
        CLASS,
        JAR,
        DOCKER,
        OCI;

        byte[] bytes(Path folder) throws IOException {
            return switch (this) {
                case NARROW -> new ElfForge(false, ByteOrder.BIG_ENDIAN).program();
                case WIDE -> new ElfForge(true, ByteOrder.LITTLE_ENDIAN).program();
                case GO -> new GoForge(true, ByteOrder.LITTLE_ENDIAN).inline("go1.25", MODULES);
                case OLD_GO -> new GoForge(false, ByteOrder.BIG_ENDIAN).pointed("go1.17", MODULES);
                case CLASS -> Compiled.sample(folder, "-g");
                case DOCKER -> ImageForge.docker(layer());
                case OCI -> ImageForge.gzip(ImageForge.oci(ImageForge.gzip(layer())));
                case JAR ->
                    Compiled.jar(Map.of(
                            "META-INF/MANIFEST.MF",
                            "Main-Class: a.B\n".getBytes(StandardCharsets.UTF_8),
                            "Sample.class",
                            Compiled.sample(folder),
                            "lib/inner.jar",
                            Compiled.stored(Map.of("libx.so", new ElfForge(true, ByteOrder.BIG_ENDIAN).program()))));
            };
        }
    }

    private static byte[] layer() throws IOException {
        return new ImageForge.Layer()
                .file("bin/app", "#!")
                .file("bin/.wh.old", "")
                .bytes();
    }

    @ParameterizedTest
    @EnumSource
    void every_cut_is_read_or_refused(Sample sample) throws IOException {
        var whole = sample.bytes(folder);
        for (int length = 0; length < whole.length; length++) {
            survives(Arrays.copyOf(whole, length), sample + " cut at " + length);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_changed_byte_is_read_or_refused(Sample sample) throws IOException {
        var whole = sample.bytes(folder);
        for (int at = 0; at < whole.length; at++) {
            for (int value : new int[] {0, 0x7f, 0xff, whole[at] ^ 1}) {
                var changed = whole.clone();
                changed[at] = (byte) value;
                survives(changed, sample + " with " + value + " at " + at);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void chance_is_read_or_refused(Sample sample) throws IOException {
        long seed = new Random().nextLong();
        var chance = new Random(seed);
        var whole = sample.bytes(folder);
        for (int i = 0; i < 1_000; i++) {
            var changed = whole.clone();
            for (int k = chance.nextInt(1, 9); k > 0; k--) {
                int at = chance.nextInt(changed.length);
                int width = Math.min(changed.length - at, 1 << chance.nextInt(4));
                chance.ints(width, 0, 256).forEach(new Overwrite(changed, at)::next);
            }
            survives(changed, "%s, seed %d, try %d".formatted(sample, seed, i));
        }
    }

    @Test
    void a_real_program_is_read_or_refused_wherever_it_is_cut() throws IOException {
        var whole = Files.readAllBytes(Path.of("/bin/sh"));
        long seed = new Random().nextLong();
        var chance = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            int length = i < 1_000 ? i : chance.nextInt(whole.length);
            survives(Arrays.copyOf(whole, length), "seed %d, cut at %d".formatted(seed, length));
        }
    }

    private static final class Overwrite {
        private final byte[] bytes;
        private int at;

        Overwrite(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        void next(int value) {
            bytes[at++] = (byte) value;
        }
    }

    private static void survives(byte[] bytes, String what) {
        try {
            assertThat(Binary.of(Bytes.of("damaged", bytes), LIMITS)).as(what).isNotNull();
            var archive = ImageArchive.of(Bytes.of("damaged", bytes), LIMITS);
            if (archive.isPresent()) {
                for (var image : archive.get().images()) {
                    image.visit(image.tree(), file -> true, (file, contents) -> contents.upTo(0, 100));
                }
            }
        } catch (Unreadable refused) {
            assertThat(refused).as(what).hasMessageContaining("damaged");
        } catch (IOException | RuntimeException | OutOfMemoryError surprise) {
            fail(what, surprise);
        }
    }
}
