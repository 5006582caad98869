package dev.qiangcai.doctor.program;

import dev.qiangcai.binary.elf.Elf;
import dev.qiangcai.doctor.container.Libc;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What a program stands on: the C library that it asks for, and whether an image has it.
///
/// @param elf the program, or a library
public record Footing(Elf elf) {
    /// What glibc itself brings; any other library has to be brought along.
    private static final Set<String> GLIBC_PARTS = Set.of(
            "libc.so.6",
            "libm.so.6",
            "libdl.so.2",
            "libpthread.so.0",
            "librt.so.1",
            "libutil.so.1",
            "libresolv.so.2",
            "libanl.so.1",
            "libmvec.so.1");

    public Footing {
        Objects.requireNonNull(elf, "elf");
    }

    /// The C library that it needs, and how new; empty when it needs none, or does not say which.
    public Optional<Libc> needed() {
        if (elf.musl()) {
            return Optional.of(new Libc(Libc.MUSL, 0, 0));
        }
        return elf.glibcFloor()
                .map(floor -> new Libc(Libc.GLIBC, floor.major(), floor.minor()))
                .or(() -> elf.interpreter()
                        .filter(loader -> loader.contains("/ld-linux"))
                        .map(_ -> new Libc(Libc.GLIBC, 0, 0)));
    }

    /// Whether it finds its C library where that one is. What needs none, or does not say which, is not held up.
    public boolean on(Libc there) {
        return needed().isEmpty() || there.runs(needed().get());
    }

    /// The libraries that no C library brings.
    public List<String> others() {
        return elf.libraries().stream()
                .filter(library -> !GLIBC_PARTS.contains(library)
                        && !library.startsWith("ld-linux")
                        && !library.startsWith("libc.musl-"))
                .toList();
    }
}
