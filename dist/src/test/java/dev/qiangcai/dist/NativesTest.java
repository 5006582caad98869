package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativesTest {
    @ParameterizedTest
    @CsvSource({"sqlite-jdbc, libsqlitejdbc.so", "zstd-jni, libzstd-jni.so", "jline-native, libjlinenative.so"})
    void each_jar_that_brings_machine_code_has_one_library_for_us(String jar, String library) throws IOException {
        for (var processor : new String[] {"amd64", "aarch64"}) {
            var natives = Natives.of("Linux", processor);
            try (var open = new JarFile(Classpath.jar(jar).toFile())) {
                assertThat(open.stream().map(ZipEntry::getName).flatMap(name -> natives.named(name).stream()))
                        .as(processor)
                        .containsExactly(library);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Mac OS X, aarch64", "Linux, s390x"})
    void where_no_names_are_known_jars_keep_what_they_bring(String system, String processor) {
        assertThat(Natives.of(system, processor).ours()).isEmpty();
    }
}
