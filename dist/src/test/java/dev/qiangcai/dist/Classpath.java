package dev.qiangcai.dist;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The jars that these tests run with, which are those of the program and a few more.
final class Classpath {
    private Classpath() {}

    static List<Path> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(path -> path.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }

    static Path jar(String name) {
        return jars().stream()
                .filter(jar -> jar.getFileName().toString().startsWith(name + "-"))
                .findFirst()
                .orElseThrow();
    }
}
