package dev.qiangcai.binary;

import static java.util.Objects.requireNonNull;

import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.bytes.Limits;
import dev.qiangcai.binary.elf.Elf;
import dev.qiangcai.binary.elf.ElfFile;
import dev.qiangcai.binary.golang.GoBuild;
import dev.qiangcai.binary.image.Image;
import dev.qiangcai.binary.image.ImageArchive;
import dev.qiangcai.binary.jvm.ClassFile;
import dev.qiangcai.binary.jvm.Jar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a file turned out to be, with what it says of itself.
///
/// ```java
/// switch (Binary.read(file)) {
///     case Program(var elf, var go) -> elf.glibcFloor();
///     case JavaClass(var file) -> file.release();
///     case JavaArchive(var jar) -> jar.classes();
///     case Images(var descriptions) -> descriptions.size();
///     case Unknown() -> …
/// }
/// ```
public sealed interface Binary {
    /// A program or library for Linux.
    ///
    /// @param go how it was built, if Go built it
    record Program(Elf elf, Optional<GoBuild> go) implements Binary {
        public Program {
            requireNonNull(elf, "elf");
            requireNonNull(go, "go");
        }
    }

    record JavaClass(ClassFile file) implements Binary {
        public JavaClass {
            requireNonNull(file, "file");
        }
    }

    /// A jar, or any other zip file.
    record JavaArchive(Jar jar) implements Binary {
        public JavaArchive {
            requireNonNull(jar, "jar");
        }
    }

    /// Images of containers in one file. [ImageArchive] opens it to its files.
    record Images(List<Image.Description> descriptions) implements Binary {
        public Images {
            descriptions = List.copyOf(descriptions);
        }
    }

    /// Anything else: a text, a folder, a pipe.
    record Unknown() implements Binary {}

    /// As [#read(Path, Limits)], with the usual limits.
    static Binary read(Path file) throws IOException {
        return read(file, Limits.USUAL);
    }

    /// Reads what is needed of that file, and no more.
    ///
    /// @throws dev.qiangcai.binary.bytes.Malformed when it begins as one of these kinds and does not go on as one
    /// @throws dev.qiangcai.binary.bytes.TooMuch when it is over a limit, as bombs are
    static Binary read(Path file, Limits limits) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new Unknown();
        }
        try (var bytes = Bytes.open(file)) {
            return of(bytes, limits);
        }
    }

    /// As [#read(Path, Limits)], of a file that is open, or of bytes in memory.
    static Binary of(Bytes bytes, Limits limits) throws IOException {
        var elf = ElfFile.of(bytes);
        if (elf.isPresent()) {
            return new Program(elf.get().facts(), GoBuild.of(elf.get()));
        }
        var one = ClassFile.of(bytes);
        if (one.isPresent()) {
            return new JavaClass(one.get());
        }
        var jar = Jar.of(bytes, limits);
        return jar.isPresent() ? new JavaArchive(jar.get()) : images(bytes, limits);
    }

    private static Binary images(Bytes bytes, Limits limits) throws IOException {
        var opened = ImageArchive.of(bytes, limits);
        if (opened.isEmpty()) {
            return new Unknown();
        }
        try (var archive = opened.get()) {
            return new Images(archive.images().stream().map(Image::description).toList());
        }
    }
}
