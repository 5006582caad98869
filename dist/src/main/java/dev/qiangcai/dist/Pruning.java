package dev.qiangcai.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What of the JDK's modules the program does without, though it needs those modules: it draws and reads pictures and
/// has no windows, it reads XML and transforms none. A module is all or nothing to `jlink`, which still leaves out
/// single files.
///
/// @param modules where the JDK's modules are found, each as a folder
record Pruning(Path modules) {
    /// Windows and their looks, what people drag between them and what reads them aloud, X11 and the libraries that
    /// draw
    /// on screens, printers and loudspeakers; whatever makes something else of XML, and looks for paths in it; the
    /// tool's own words for keys and certificates.
    private static final List<String> UNUSED = List.of(
            "java.base/sun/security/tools/keytool",
            "java.desktop/com/sun/accessibility",
            "java.desktop/com/sun/java/swing",
            "java.desktop/com/sun/media/sound",
            "java.desktop/com/sun/swing",
            "java.desktop/java/awt/dnd",
            "java.desktop/java/awt/doc-files",
            "java.desktop/java/beans/beancontext",
            "java.desktop/javax/print",
            "java.desktop/javax/sound",
            "java.desktop/javax/swing",
            "java.desktop/sun/awt/X11",
            "java.desktop/sun/awt/datatransfer",
            "java.desktop/sun/awt/im",
            "java.desktop/sun/awt/screencast",
            "java.desktop/sun/java2d/opengl",
            "java.desktop/sun/java2d/x11",
            "java.desktop/sun/java2d/xr",
            "java.desktop/sun/print",
            "java.desktop/sun/swing",
            "java.xml/com/sun/org/apache/bcel",
            "java.xml/com/sun/org/apache/xalan",
            "java.xml/com/sun/org/apache/xml/internal/dtm",
            "java.xml/com/sun/org/apache/xml/internal/res",
            "java.xml/com/sun/org/apache/xml/internal/serializer",
            "java.xml/com/sun/org/apache/xml/internal/utils",
            "java.xml/com/sun/org/apache/xpath");

    /// Java's own messages in languages that the program does not speak; what mainframes and old Macintoshes write in.
    private static final Pattern FOREIGN = Pattern.compile(".*_(ca|cs|de|es|fr|it|ja|ko|pt_BR|sk|sv|tr)(\\$.*)?\\.class"
            + "|/jdk\\.charsets/sun/nio/cs/ext/(IBM|Mac)\\w+(\\$.*)?\\.class");

    /// Tools of the JDK's that are not ours; libraries for windows and the like, and for text in
    /// pictures, of which there is none; what sorts large arrays of numbers on some processors, and
    /// the JVM does itself where it is not there; what another JDK reads this one with; and the
    /// classes that an archive of the JVM's own would be made of.
    static final List<String> FILES = List.of(
            "/java.base/bin/keytool",
            "/java.base/lib/classlist",
            "/java.base/lib/jrt-fs.jar",
            "/java.base/lib/libsimdsort.so",
            "/java.desktop/lib/libawt_xawt.so",
            "/java.desktop/lib/libfontmanager.so",
            "/java.desktop/lib/libfreetype.so",
            "/java.desktop/lib/libjawt.so",
            "/java.desktop/lib/libjsound.so",
            "/java.desktop/lib/libmlib_image.so",
            "/java.desktop/lib/libsplashscreen.so",
            "/java.rmi/bin/rmiregistry");

    /// The classes and other resources to leave out, as `jlink` calls them. One file stays in each package, since the
    /// module's description, which Java holds it to, names the packages.
    List<String> resources() throws IOException {
        var resources = new ArrayList<String>();
        try (var folders = Files.walk(modules)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                resources.addAll(resources(folder));
            }
        }
        return resources;
    }

    private List<String> resources(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var all = files.filter(Files::isRegularFile).toList();
            boolean unused = UNUSED.stream().anyMatch(part -> folder.startsWith(modules.resolve(part)));
            var out = all.stream()
                    .filter(file -> unused || FOREIGN.matcher(name(file)).matches())
                    .toList();
            var kept = out.size() < all.size()
                    ? Optional.<Path>empty()
                    : all.stream()
                            .min(Comparator.comparing(Pruning::plain)
                                    .thenComparingLong(Pruning::size)
                                    .thenComparing(Path::toString));
            return out.stream()
                    .filter(file -> !Optional.of(file).equals(kept))
                    .map(this::name)
                    .toList();
        }
    }

    private String name(Path file) {
        return "/" + modules.relativize(file);
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
