package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.binary.elf.Elf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class LeanLibraryTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    @Test
    void machine_code_asks_for_what_it_asked_for_and_has_no_symbols() throws IOException {
        for (var name : List.of("lib/server/libjvm.so", "lib/libzip.so", "lib/libjli.so", "bin/java")) {
            var fat = Elf.read(JAVA.resolve(name)).orElseThrow();
            var lean = lean(name);
            var read = Elf.read(lean).orElseThrow();
            assertThat(read.symbols()).as(name).isFalse();
            assertThat(read)
                    .as(name)
                    .isEqualTo(new Elf(fat.target(), fat.interpreter(), fat.linking(), false, fat.dwarf()));
            assertThat(LeanLibrary.of(Files.readAllBytes(lean))).hasSize((int) Files.size(lean));
        }
    }

    @Test
    void a_java_of_lean_machine_code_runs() throws IOException {
        new Tool(
                        List.of(
                                "cp",
                                "-a",
                                JAVA.toRealPath().toString(),
                                folder.resolve("jdk").toString()),
                        Map.of())
                .run();
        for (var name :
                List.of("lib/server/libjvm.so", "lib/libzip.so", "lib/libjli.so", "lib/libjava.so", "bin/java")) {
            var file = folder.resolve("jdk").resolve(name);
            var lean = LeanLibrary.of(Files.readAllBytes(file));
            Files.write(file, lean);
        }
        var said = new Tool(List.of(folder.resolve("jdk/bin/java").toString(), "-version"), Map.of()).run();
        assertThat(said).contains(System.getProperty("java.version"));
    }

    @Test
    void what_is_no_machine_code_stays_as_it_is() {
        for (var text : List.of("", "\u007fELF", "#!/bin/sh\necho a script\n".repeat(10))) {
            var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            assertThat(LeanLibrary.of(bytes)).isSameAs(bytes);
        }
    }

    private Path lean(String name) throws IOException {
        return Files.write(
                folder.resolve(Path.of(name).getFileName()), LeanLibrary.of(Files.readAllBytes(JAVA.resolve(name))));
    }
}
