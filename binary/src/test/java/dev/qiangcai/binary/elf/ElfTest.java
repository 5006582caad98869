package dev.qiangcai.binary.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.bytes.Malformed;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
        var bytes = new ElfForge(wide, order.equals("BIG") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN).program();
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
        var whole = new ElfForge(true, ByteOrder.LITTLE_ENDIAN).program();
        var cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, 100));
        assertThatThrownBy(() -> Elf.read(cut))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("are not in it")
                .hasMessageEndingWith("Fetch or build it again.");
    }

    @ParameterizedTest
    @CsvSource({"GLIBC_2.34, 2.34", "GLIBC_2.2.5, 2.2", "GLIBC_ABI_DT_RELR, 2.36", "GLIBC_PRIVATE, ''", "GCC_3.0, ''"})
    void a_version_name_tells_a_release_or_nothing(String name, String release) {
        assertThat(GlibcVersion.named(name).map(GlibcVersion::toString).orElse(""))
                .isEqualTo(release);
    }

    @Test
    void a_program_says_what_it_is_for() throws IOException {
        var elf = forged(true, ByteOrder.BIG_ENDIAN);
        assertThat(elf.target())
                .isEqualTo(new Target(Target.Use.SHARED, Target.Machine.S390, 64, ByteOrder.BIG_ENDIAN));
        assertThat(elf.linking().places()).containsExactly("$ORIGIN/lib", "/opt/lib");
        assertThat(elf.positionIndependent()).isTrue();
        assertThat(elf.musl()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void what_was_not_stripped_is_seen_in_the_names_of_sections(boolean wide) throws IOException {
        var elf = forged(wide, ByteOrder.LITTLE_ENDIAN);
        assertThat(elf.symbols()).isTrue();
        assertThat(elf.dwarf()).isTrue();
    }

    @Test
    void a_shell_is_a_stripped_program_without_a_fixed_place() throws IOException {
        var elf = Elf.read(Path.of("/bin/sh"));
        assumeTrue(elf.isPresent(), "/bin/sh is no ELF program: not Linux");
        assertThat(elf.orElseThrow().positionIndependent()).isTrue();
        assertThat(elf.orElseThrow().symbols()).isFalse();
        assertThat(elf.orElseThrow().dwarf()).isFalse();
        assertThat(elf.orElseThrow().standsAlone()).isFalse();
    }

    @Test
    void the_jdks_own_library_is_no_program() throws IOException {
        var library = Path.of(System.getProperty("java.home"), "lib/server/libjvm.so");
        assumeTrue(Files.exists(library), "no libjvm.so in this Java");
        var elf = Elf.read(library).orElseThrow();
        assertThat(elf.linking().names()).containsExactly("libjvm.so");
        assertThat(elf.positionIndependent()).isFalse();
        assertThat(elf.libraries()).contains("libc.so.6");
    }

    private static Elf forged(boolean wide, ByteOrder order) throws IOException {
        return ElfFile.of(Bytes.of("forged", new ElfForge(wide, order).program()))
                .orElseThrow()
                .facts();
    }
}
