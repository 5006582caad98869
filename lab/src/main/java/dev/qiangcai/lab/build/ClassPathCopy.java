package dev.qiangcai.lab.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/// A class path as jars in one folder, in order of their names. Caches of classes hold nothing of a folder of classes,
/// so those become jars too.
final class ClassPathCopy {
    private ClassPathCopy() {}

    static Path to(Path lib, List<Path> classPath) throws IOException {
        Files.createDirectories(lib);
        for (int i = 0; i < classPath.size(); i++) {
            var entry = classPath.get(i);
            var jar = lib.resolve("%03d.jar".formatted(i));
            if (Files.isDirectory(entry)) {
                pack(entry, jar);
            } else if (entry.toString().endsWith(".jar") && Files.exists(entry)) {
                Files.copy(entry, jar);
            }
        }
        return lib;
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
