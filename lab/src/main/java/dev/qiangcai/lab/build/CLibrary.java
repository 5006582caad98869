package dev.qiangcai.lab.build;

import dev.qiangcai.binary.elf.Elf;
import dev.qiangcai.lab.build.BareRoot.Guest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// C libraries of this machine, to be put into an otherwise empty root.
final class CLibrary {
    /// The parts of glibc that programs name. Newer releases keep the last three for older programs only.
    private static final List<String> GLIBC =
            List.of("libc.so.6", "libm.so.6", "libresolv.so.2", "libpthread.so.0", "libdl.so.2", "librt.so.1");

    private static final List<String> PLACES = List.of(
            "/lib64",
            "/lib/x86_64-linux-gnu",
            "/lib/aarch64-linux-gnu",
            "/usr/lib64",
            "/usr/lib/x86_64-linux-gnu",
            "/usr/lib/aarch64-linux-gnu");

    private CLibrary() {}

    /// This system's glibc: the parts of it that lie in the usual places, and the loader that the program asks for.
    static List<Guest> glibc(Elf program) {
        var guests = new ArrayList<Guest>();
        program.interpreter()
                .map(Path::of)
                .filter(Files::exists)
                .ifPresent(loader -> guests.add(Guest.inPlace(loader)));
        Set<Path> seen = new TreeSet<>();
        for (var name : GLIBC) {
            PLACES.stream()
                    .map(place -> Path.of(place, name))
                    .filter(Files::isRegularFile)
                    .filter(seen::add)
                    .findFirst()
                    .ifPresent(library -> guests.add(Guest.inPlace(library)));
        }
        return List.copyOf(guests);
    }

    /// This system's musl, which is its own loader; empty where it has none.
    static List<Guest> musl() throws IOException {
        try (Stream<Path> libraries = Files.list(Path.of("/lib"))) {
            return libraries
                    .filter(file -> String.valueOf(file.getFileName()).matches("ld-musl-.*\\.so\\.1"))
                    .limit(1)
                    .map(Guest::inPlace)
                    .toList();
        }
    }
}
