package dev.qiangcai.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.qiangcai.binary.Binary.Images;
import dev.qiangcai.binary.Binary.JavaArchive;
import dev.qiangcai.binary.Binary.JavaClass;
import dev.qiangcai.binary.Binary.Program;
import dev.qiangcai.binary.Binary.Unknown;
import dev.qiangcai.binary.image.ImageForge;
import dev.qiangcai.binary.jvm.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryTest {
    @TempDir
    Path folder;

    @Test
    void a_file_is_told_by_its_bytes_not_by_its_name() throws IOException {
        var one = Compiled.sample(folder);
        assertThat(Binary.read(Files.write(folder.resolve("a"), one))).isInstanceOf(JavaClass.class);
        assertThat(Binary.read(Files.write(folder.resolve("b"), Compiled.jar(Map.of("Sample.class", one)))))
                .isInstanceOf(JavaArchive.class);
        var image =
                ImageForge.docker(new ImageForge.Layer().file("bin/app", one).bytes());
        assertThat(Binary.read(Files.write(folder.resolve("d"), image))).isInstanceOf(Images.class);
        assertThat(Binary.read(Files.writeString(folder.resolve("c.so"), "text")))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void the_java_that_runs_this_is_a_program_that_go_did_not_build() throws IOException {
        var read = Binary.read(Path.of(System.getProperty("java.home"), "bin/java"));
        assumeTrue(read instanceof Program, "this Java is no ELF program: not Linux");
        assertThat(((Program) read).go()).isEmpty();
    }

    @Test
    void folders_and_empty_files_are_nothing_known() throws IOException {
        assertThat(Binary.read(folder)).isEqualTo(new Unknown());
        assertThat(Binary.read(Files.createFile(folder.resolve("empty")))).isEqualTo(new Unknown());
        assertThat(Binary.read(folder.resolve("missing"))).isEqualTo(new Unknown());
    }
}
