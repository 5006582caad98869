package dev.qiangcai.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What of the JDK's modules the program does without, though it needs those modules: it draws and reads pictures and
/// has no windows, it reads XML and transforms none. A module is all or nothing to `jlink`, which still leaves out
/// single files.
///
/// @param modules where the JDK's modules are found, each as a folder
record Pruning(Path modules) {
    /// Windows and their looks, X11, printers and loudspeakers; the compiler of style sheets, and what it writes
    /// classes
    /// with.
    private static final List<String> UNUSED = List.of(
            "java.desktop/com/sun/java/swing",
            "java.desktop/com/sun/media/sound",
            "java.desktop/java/awt/doc-files",
            "java.desktop/javax/print",
            "java.desktop/javax/sound",
            "java.desktop/javax/swing",
            "java.desktop/sun/awt/X11",
            "java.desktop/sun/print",
            "java.desktop/sun/swing",
            "java.xml/com/sun/org/apache/bcel",
            "java.xml/com/sun/org/apache/xalan/internal/res",
            "java.xml/com/sun/org/apache/xalan/internal/xsltc/compiler",
            "java.xml/com/sun/org/apache/xpath/internal/res");

    /// Libraries for that, and for text in pictures, of which there is none; what another JDK reads this one with; and
    /// the classes that a JVM's own archive would be made of.
    static final List<String> FILES = List.of(
            "/java.base/lib/classlist",
            "/java.base/lib/jrt-fs.jar",
            "/java.desktop/lib/libawt_xawt.so",
            "/java.desktop/lib/libfontmanager.so",
            "/java.desktop/lib/libfreetype.so",
            "/java.desktop/lib/libjawt.so",
            "/java.desktop/lib/libjsound.so",
            "/java.desktop/lib/libmlib_image.so",
            "/java.desktop/lib/libsplashscreen.so");

    /// The classes and other resources to leave out, as `jlink` calls them. One file stays in each package, since the
    /// module's description, which Java holds it to, names the packages.
    List<String> resources() throws IOException {
        var resources = new ArrayList<String>();
        for (var part : UNUSED) {
            try (var folders = Files.walk(modules.resolve(part))) {
                for (var folder : folders.filter(Files::isDirectory).toList()) {
                    resources.addAll(resources(folder));
                }
            }
        }
        return resources;
    }

    private List<String> resources(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var all = files.filter(Files::isRegularFile).toList();
            var kept = all.stream()
                    .min(Comparator.comparing(Pruning::plain)
                            .thenComparingLong(Pruning::size)
                            .thenComparing(Path::toString));
            return all.stream()
                    .filter(file -> !kept.equals(Optional.of(file)))
                    .map(file -> "/" + modules.relativize(file))
                    .toList();
        }
    }

    /// Whether it is no class; classes come first.
    private static boolean plain(Path file) {
        return !file.toString().endsWith(".class");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Disk.told(e);
        }
    }
}
