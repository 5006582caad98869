package dev.qiangcai.lab.child;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Where the lab's own classes and libraries are, for a child that runs them: where this JVM was told to look, be it
/// folders of classes or the one jar that names the others. Told from the root, since a child has a folder of its own.
final class OwnClassPath {
    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    private OwnClassPath() {}

    static List<Path> find() {
        return SEPARATOR
                .splitAsStream(System.getProperty("java.class.path"))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
    }
}
