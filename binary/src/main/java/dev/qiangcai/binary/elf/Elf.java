package dev.qiangcai.binary.elf;

import static java.util.Objects.requireNonNull;

import dev.qiangcai.binary.bytes.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A program or library for Linux: what it needs, and what it was left with.
///
/// ```java
/// Elf.read(Path.of("/usr/bin/go")).flatMap(Elf::glibcFloor)   // 2.34: it starts on no older system
/// ```
///
/// @param target what it is for
/// @param interpreter the loader that the kernel starts for it, such as `/lib64/ld-linux-x86-64.so.2`
/// @param linking what it asks of that loader
/// @param symbols whether it has its table of symbols: it was not stripped
/// @param dwarf whether it has tables for debuggers
public record Elf(Target target, Optional<String> interpreter, Linking linking, boolean symbols, boolean dwarf) {
    private static final int UPX = 0x55505821;

    public Elf {
        requireNonNull(target, "target");
        requireNonNull(interpreter, "interpreter");
        requireNonNull(linking, "linking");
    }

    /// The file's needs; empty for a file of another kind.
    ///
    /// @throws dev.qiangcai.binary.bytes.Malformed when it begins as one and does not go on as one
    public static Optional<Elf> read(Path file) throws IOException {
        try (var bytes = Bytes.open(file)) {
            return ElfFile.of(bytes).map(ElfFile::facts);
        }
    }

    /// Whether UPX has packed that file: what it says of itself is then said of what unpacks it.
    public static boolean packed(Bytes file) throws IOException {
        var header = Header.of(file);
        if (header.isEmpty()) {
            return false;
        }
        // Behind the segments stand a checksum and the packer's name (UPX's l_info).
        var segments = header.get().segments();
        long place = segments.start() + (long) segments.count() * segments.each() + Integer.BYTES;
        return place > 0
                && place <= file.size() - Integer.BYTES
                && file.at(place, Integer.BYTES).getInt(0) == UPX;
    }

    /// The newest release of glibc that any file in that folder, or below it, asks for; empty when none asks for any.
    public static Optional<GlibcVersion> glibcFloorOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> floor(file).stream())
                    .max(Comparator.naturalOrder());
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    public List<String> libraries() {
        return linking.libraries();
    }

    public List<String> versions() {
        return linking.versions();
    }

    /// The oldest release of glibc it can start on; empty when it needs no glibc at all.
    public Optional<GlibcVersion> glibcFloor() {
        return versions().stream()
                .flatMap(version -> GlibcVersion.named(version).stream())
                .max(Comparator.naturalOrder());
    }

    /// Whether it is made for musl, and so for Alpine: by its loader, or by the libraries that it asks for.
    public boolean musl() {
        return interpreter.filter(loader -> loader.contains("/ld-musl-")).isPresent()
                || libraries().stream().anyMatch(library -> library.startsWith("libc.musl-"));
    }

    /// Whether it starts without a loader and without libraries, whatever the system has: a static program.
    public boolean standsAlone() {
        return interpreter.isEmpty() && libraries().isEmpty();
    }

    /// Whether it is a program that the kernel may put anywhere in memory. Old linkers do not mark it; then a loader
    /// without a library's name tells it.
    public boolean positionIndependent() {
        return target.use() == Target.Use.SHARED
                && (linking.program()
                        || (interpreter.isPresent() && linking.names().isEmpty()));
    }

    private static Optional<GlibcVersion> floor(Path file) {
        try {
            return read(file).flatMap(Elf::glibcFloor);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
