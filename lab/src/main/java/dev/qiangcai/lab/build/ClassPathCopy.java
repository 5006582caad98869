package dev.qiangcai.lab.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/// A class path as jars in one folder, in order of their names. Caches of classes hold nothing of a folder of classes,
/// so those become jars too. A jar that names others in its manifest, as the program's own does, would no longer find
/// them in another folder; they are copied beside it.
final class ClassPathCopy {
    private static final Pattern BLANKS = Pattern.compile(" +");

    private ClassPathCopy() {}

    static Path to(Path lib, List<Path> classPath) throws IOException {
        Files.createDirectories(lib);
        var entries = new LinkedHashSet<Path>();
        for (var entry : classPath) {
            entries.add(entry);
            entries.addAll(named(entry));
        }
        copy(lib, List.copyOf(entries));
        return lib;
    }

    private static void copy(Path lib, List<Path> entries) throws IOException {
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var jar = lib.resolve("%03d.jar".formatted(i));
            if (Files.isDirectory(entry)) {
                pack(entry, jar);
            } else if (entry.toString().endsWith(".jar") && Files.exists(entry)) {
                Files.copy(entry, jar);
            }
        }
    }

    /// The class path in the manifest of a jar: names separated by blanks, beside the jar.
    private static List<Path> named(Path entry) throws IOException {
        if (!Files.isRegularFile(entry)) {
            return List.of();
        }
        try (var jar = new JarFile(entry.toFile())) {
            var manifest = Optional.ofNullable(jar.getManifest()).orElseGet(Manifest::new);
            return Optional.ofNullable(manifest.getMainAttributes().getValue(Name.CLASS_PATH)).stream()
                    .flatMap(BLANKS::splitAsStream)
                    .filter(name -> !name.isEmpty())
                    .map(entry::resolveSibling)
                    .toList();
        }
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (var files = Files.walk(folder);
                var packed = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                packed.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, packed);
                packed.closeEntry();
            }
        }
    }
}
