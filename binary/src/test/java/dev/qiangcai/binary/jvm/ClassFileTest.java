package dev.qiangcai.binary.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.bytes.Malformed;
import dev.qiangcai.binary.jvm.ClassFile.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"8", "17", "25"})
    void a_class_names_the_java_that_it_was_compiled_for(String release) throws IOException {
        var file = of(Compiled.sample(folder, "--release", release, "-Xlint:-options"));
        assertThat(file.release()).isEqualTo(Integer.parseInt(release));
        assertThat(file.preview()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-g | CODE LINE_NUMBERS LOCAL_VARIABLES SOURCE_FILE",
                "-g:none | CODE",
                "-g:lines | CODE LINE_NUMBERS",
                "-g:source,lines | CODE LINE_NUMBERS SOURCE_FILE",
                "-g:vars | CODE LOCAL_VARIABLES"
            })
    void a_class_shows_what_was_left_for_debuggers(String option, String parts) throws IOException {
        assertThat(of(Compiled.sample(folder, option)).parts())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(parts.split(" ")).map(Part::valueOf).toList());
    }

    @Test
    void a_class_with_preview_features_runs_on_one_release_only() throws IOException {
        var file = of(Compiled.sample(folder, "--release", "25", "--enable-preview"));
        var marked = Compiled.sample(folder);
        marked[4] = marked[5] = (byte) 0xff;
        assertThat(file.release()).isEqualTo(25);
        assertThat(of(marked).preview()).isTrue();
    }

    @Test
    void a_class_of_a_java_to_come_is_read_too() throws IOException {
        var bytes = Compiled.sample(folder);
        ByteBuffer.wrap(bytes).putShort(6, (short) 99);
        assertThat(of(bytes).release()).isEqualTo(55);
    }

    @Test
    void a_program_for_several_macs_is_no_class() throws IOException {
        var universal = ByteBuffer.allocate(64).putInt(0xcafebabe).putInt(2).array();
        assertThat(ClassFile.of(Bytes.of("universal", universal))).isEmpty();
    }

    @Test
    void a_class_that_ends_in_the_middle_is_told() throws IOException {
        var bytes = Compiled.sample(folder);
        for (int length = 8; length < bytes.length; length++) {
            var cut = Bytes.of("Sample.class", Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> ClassFile.of(cut)).isInstanceOf(Malformed.class);
        }
    }

    private static ClassFile of(byte[] bytes) throws IOException {
        return ClassFile.of(Bytes.of("Sample.class", bytes)).orElseThrow();
    }
}
