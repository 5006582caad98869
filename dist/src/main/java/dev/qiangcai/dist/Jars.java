package dev.qiangcai.dist;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/// Puts an application's jars into an image: without machine code for other systems, ours beside them, without classes
/// that are too old for a cache, and without what only debuggers read in classes and nobody in jars. Whatever needs
/// nothing of that is copied to the byte, and so is a jar that somebody signed.
///
/// @param natives which machine code is ours
/// @param app the folder in the image
/// @param debug whether what debuggers read stays in
record Jars(Natives natives, Path app, boolean debug) {
    /// Takes these jars over.
    void take(List<Path> jars) throws IOException {
        Files.createDirectories(app);
        var urls = new ArrayList<URL>();
        for (var jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        var reached = Reach.of(jars);
        try (var others = new URLClassLoader(urls.toArray(URL[]::new))) {
            var old = new OldClass(others);
            for (var jar : jars) {
                boolean ours = ours(jar.getFileName().toString());
                Predicate<String> useful = Reach.partly(jar) ? reached : _ -> true;
                take(
                        jar,
                        debug ? useful : useful.and(name -> !Unread.of(name, ours)),
                        (name, bytes) -> changed(name, bytes, ours, old));
            }
        }
    }

    /// What becomes of an entry.
    private interface Change {
        byte[] of(String name, byte[] bytes) throws IOException;
    }

    /// @param kept whether an entry is of any use
    private void take(Path jar, Predicate<String> kept, Change change) throws IOException {
        var copy = app.resolve(jar.getFileName());
        try (var from = new JarFile(jar.toFile())) {
            var entries =
                    from.stream().filter(entry -> kept.test(entry.getName())).toList();
            boolean coded = entries.stream()
                    .anyMatch(entry -> natives.named(entry.getName()).isPresent());
            boolean fat = entries.size() < from.size()
                    || (!debug && entries.stream().anyMatch(entry -> type(entry.getName())));
            if (!signed(entries) && (coded || fat || aged(from, entries))) {
                try (var to = new JarOutputStream(Files.newOutputStream(copy))) {
                    to.setLevel(Deflater.BEST_COMPRESSION);
                    for (var entry : entries) {
                        copy(from, entry, coded, change, to);
                    }
                }
            } else {
                Files.copy(jar, copy);
            }
        }
    }

    private void copy(JarFile from, JarEntry entry, boolean coded, Change change, JarOutputStream to)
            throws IOException {
        var name = entry.getName();
        try (var in = from.getInputStream(entry)) {
            var bytes = in.readAllBytes();
            if (coded && Natives.machineCode(name)) {
                keep(name, bytes);
                return;
            }
            var written = new ZipEntry(name);
            written.setTimeLocal(entry.getTimeLocal());
            to.putNextEntry(written);
            to.write(change.of(name, bytes));
            to.closeEntry();
        }
    }

    private byte[] changed(String name, byte[] bytes, boolean ours, OldClass old) throws IOException {
        if (name.equals(JarFile.MANIFEST_NAME)) {
            return ClassPath.ordered(bytes);
        }
        if (!type(name)) {
            return bytes;
        }
        var young = OldClass.old(name, bytes) ? old.renewed(bytes) : bytes;
        return debug ? young : LeanClass.of(young, ours);
    }

    private void keep(String entry, byte[] library) throws IOException {
        var name = natives.named(entry);
        if (name.isPresent()) {
            Files.createDirectories(app.resolve("native"));
            Files.write(app.resolve("native").resolve(name.get()), debug ? library : LeanLibrary.of(library));
        }
    }

    /// Whether a jar of that name is the program's own.
    static boolean ours(String jar) {
        return jar.startsWith("qiangcai");
    }

    /// Whether an entry is a class. Descriptions of modules are none: on the class path nobody reads them.
    static boolean type(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class");
    }

    private static boolean aged(JarFile jar, List<JarEntry> entries) throws IOException {
        for (var entry : entries) {
            try (var in = jar.getInputStream(entry)) {
                if (OldClass.old(entry.getName(), in.readNBytes(8))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A jar that was signed is another one when anything in it is changed.
    private static boolean signed(List<JarEntry> entries) {
        return entries.stream().anyMatch(entry -> entry.getName().matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)"));
    }
}
