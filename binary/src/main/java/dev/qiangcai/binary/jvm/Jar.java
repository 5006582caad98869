package dev.qiangcai.binary.jvm;

import static java.util.Objects.requireNonNull;

import dev.qiangcai.binary.bytes.Budget;
import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.bytes.Limits;
import dev.qiangcai.binary.elf.Elf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A jar, or any other zip file, and what is in it for a JVM.
///
/// ```java
/// Jar.read(Path.of("app.jar"), Limits.USUAL).map(jar -> jar.classes().release())   // 21
/// ```
///
/// @param manifest empty where there is none
/// @param classes all that every release of Java sees
/// @param versions those that only newer releases see, by the first release that does
/// @param cargo what else is in it
/// @param signed whether it carries a signature; nobody has verified it
public record Jar(
        JarManifest manifest, Classes classes, SortedMap<Integer, Classes> versions, Cargo cargo, boolean signed) {
    public Jar {
        requireNonNull(manifest, "manifest");
        requireNonNull(classes, "classes");
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        requireNonNull(cargo, "cargo");
    }

    /// Files in a jar that are no classes.
    ///
    /// @param libraries for native code
    /// @param jars inside it, as those of Spring Boot
    /// @param damaged what is wrong with the files that could not be read, the first of them
    public record Cargo(List<Library> libraries, List<Nested> jars, List<String> damaged) {
        public Cargo {
            libraries = List.copyOf(libraries);
            jars = List.copyOf(jars);
            damaged = List.copyOf(damaged);
        }
    }

    /// A native library in a jar.
    ///
    /// @param name with its folders
    /// @param elf empty for one that is not for Linux
    public record Library(String name, Optional<Elf> elf) {
        public Library {
            requireNonNull(name, "name");
            requireNonNull(elf, "elf");
        }
    }

    /// A jar in a jar.
    public record Nested(String name, Jar jar) {
        public Nested {
            requireNonNull(name, "name");
            requireNonNull(jar, "jar");
        }
    }

    /// Empty for a file of another kind.
    ///
    /// @throws dev.qiangcai.binary.bytes.Malformed when its list of files cannot be read
    /// @throws dev.qiangcai.binary.bytes.TooMuch when it is over a limit, as bombs are
    public static Optional<Jar> read(Path file, Limits limits) throws IOException {
        try (var bytes = Bytes.open(file)) {
            return of(bytes, limits);
        }
    }

    /// As [#read], of a file that is open, or of bytes in memory.
    public static Optional<Jar> of(Bytes bytes, Limits limits) throws IOException {
        return JarWalk.of(bytes, new Budget(limits, bytes), 1);
    }
}
