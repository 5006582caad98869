package dev.qiangcai.doctor.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.binary.elf.Elf;
import dev.qiangcai.binary.elf.Linking;
import dev.qiangcai.binary.elf.Target;
import dev.qiangcai.doctor.container.Libc;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FootingTest {
    private static Footing footing(Optional<String> loader, List<String> libraries, String... versions) {
        var linking = new Linking(libraries, List.of(versions), List.of(), List.of(), true);
        var target = new Target(Target.Use.SHARED, Target.Machine.X86_64, 64, ByteOrder.LITTLE_ENDIAN);
        return new Footing(new Elf(target, loader, linking, false, false));
    }

    private static Libc libc(String image) {
        return Libc.named(image).orElseThrow();
    }

    private static Footing glibc(String... versions) {
        return footing(Optional.of("/lib64/ld-linux-x86-64.so.2"), List.of("libc.so.6"), versions);
    }

    @ParameterizedTest
    @CsvSource({"debian:11, false", "debian:12, true", "ubuntu:22.04, true", "alpine:3.20, false", "scratch, false"})
    void a_program_starts_where_its_glibc_or_a_newer_one_is(String image, boolean starts) {
        assertThat(glibc("GLIBC_2.2.5", "GLIBC_2.34").on(libc(image))).isEqualTo(starts);
    }

    @Test
    void one_that_asks_for_no_release_still_asks_for_glibc() {
        assertThat(glibc().on(libc("amazonlinux:1"))).isTrue();
        assertThat(glibc().on(libc("alpine"))).isFalse();
    }

    @Test
    void one_for_musl_starts_on_alpine_only() {
        var musl = footing(Optional.of("/lib/ld-musl-x86_64.so.1"), List.of("libc.musl-x86_64.so.1"));
        assertThat(musl.on(libc("alpine"))).isTrue();
        assertThat(musl.on(libc("debian:13"))).isFalse();
        assertThat(musl.others()).isEmpty();
    }

    @Test
    void a_static_one_starts_anywhere() {
        assertThat(Libc.bases())
                .allSatisfy(
                        base -> assertThat(footing(Optional.empty(), List.of()).on(libc(base)))
                                .isTrue());
    }

    @Test
    void what_no_c_library_brings_is_named() {
        var libraries = List.of("libssl.so.3", "libc.so.6", "libm.so.6", "ld-linux-x86-64.so.2");
        assertThat(footing(Optional.of("/lib64/ld-linux-x86-64.so.2"), libraries)
                        .others())
                .containsExactly("libssl.so.3");
    }

    @Test
    void the_c_library_of_every_common_base_is_known() {
        assertThat(Libc.bases())
                .hasSizeGreaterThan(10)
                .allSatisfy(base -> assertThat(Libc.named(base)).isPresent());
    }
}
