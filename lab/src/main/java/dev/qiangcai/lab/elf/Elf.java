package dev.qiangcai.lab.elf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A program or library for Linux, and what it needs.
///
/// ```java
/// Elf.read(Path.of("/usr/bin/go")).flatMap(Elf::glibcFloor)   // 2.34: it starts on no older system
/// ```
///
/// @param interpreter the loader that the kernel starts for it, such as `/lib64/ld-linux-x86-64.so.2`
/// @param libraries those that the loader must find, by name
/// @param versions the symbol versions that they must have, such as `GLIBC_2.17`
public record Elf(Optional<String> interpreter, List<String> libraries, List<String> versions) {
    private static final int MAGIC = 0x7f454c46;
    private static final int IDENTITY = 16;

    public Elf {
        Objects.requireNonNull(interpreter, "interpreter");
        libraries = List.copyOf(libraries);
        versions = List.copyOf(versions);
    }

    /// The file's needs; empty for a file of another kind.
    ///
    /// @throws MalformedElf when it begins as one and does not go on as one
    public static Optional<Elf> read(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var identity = ByteBuffer.allocate(IDENTITY);
            if (channel.read(identity, 0) < IDENTITY || identity.getInt(0) != MAGIC) {
                return Optional.empty();
            }
            var order = identity.get(5) == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            return Optional.of(of(Segments.of(new Slices(file, channel, order, identity.get(4) == 2))));
        }
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

    /// The oldest release of glibc it can start on; empty when it needs no glibc at all.
    public Optional<GlibcVersion> glibcFloor() {
        return versions.stream()
                .flatMap(version -> GlibcVersion.named(version).stream())
                .max(Comparator.naturalOrder());
    }

    /// Whether it starts without a loader and without libraries, whatever the system has: a static program.
    public boolean standsAlone() {
        return interpreter.isEmpty() && libraries.isEmpty();
    }

    private static Elf of(Segments segments) throws IOException {
        var interpreter = segments.first(Segments.INTERPRETER);
        var dynamic = segments.first(Segments.DYNAMIC);
        var needs = dynamic.isPresent() ? Needs.of(segments, dynamic.get()) : new Needs(List.of(), List.of());
        return new Elf(
                interpreter.isPresent()
                        ? Optional.of(segments.file().name(interpreter.get().offset()))
                        : Optional.empty(),
                needs.libraries(),
                needs.versions());
    }

    private static Optional<GlibcVersion> floor(Path file) {
        try {
            return read(file).flatMap(Elf::glibcFloor);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
