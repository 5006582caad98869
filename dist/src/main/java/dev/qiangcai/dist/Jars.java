package dev.qiangcai.dist;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/// Puts an application's jars into an image: without machine code for other systems, ours beside them, and without
/// classes that are too old for a cache. Whatever needs nothing of that is copied to the byte.
///
/// @param natives which machine code is ours
/// @param app the folder in the image
record Jars(Natives natives, Path app) {
    /// Takes these jars over.
    void take(List<Path> jars) throws IOException {
        Files.createDirectories(app);
        var urls = new ArrayList<URL>();
        for (var jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        try (var others = new URLClassLoader(urls.toArray(URL[]::new))) {
            for (var jar : jars) {
                take(jar, new OldClass(others));
            }
        }
    }

    private void take(Path jar, OldClass old) throws IOException {
        var copy = app.resolve(jar.getFileName());
        try (var from = new JarFile(jar.toFile())) {
            var entries = from.stream().toList();
            boolean lean = entries.stream()
                    .anyMatch(entry -> natives.named(entry.getName()).isPresent());
            if (!signed(entries) && (lean || aged(from, entries))) {
                try (var to = new JarOutputStream(Files.newOutputStream(copy))) {
                    to.setLevel(Deflater.BEST_COMPRESSION);
                    for (var entry : entries) {
                        copy(from, entry, lean, old, to);
                    }
                }
            } else {
                Files.copy(jar, copy);
            }
        }
    }

    private void copy(JarFile from, JarEntry entry, boolean lean, OldClass old, JarOutputStream to) throws IOException {
        var name = entry.getName();
        try (var in = from.getInputStream(entry)) {
            if (lean && Natives.machineCode(name)) {
                keep(name, in);
                return;
            }
            var bytes = in.readAllBytes();
            var written = new ZipEntry(name);
            written.setTimeLocal(entry.getTimeLocal());
            to.putNextEntry(written);
            to.write(OldClass.old(name, bytes) ? old.renewed(bytes) : bytes);
            to.closeEntry();
        }
    }

    private void keep(String entry, InputStream in) throws IOException {
        var name = natives.named(entry);
        if (name.isPresent()) {
            Files.createDirectories(app.resolve("native"));
            Files.copy(in, app.resolve("native").resolve(name.get()));
        }
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
