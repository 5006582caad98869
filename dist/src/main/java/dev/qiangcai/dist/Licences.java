package dev.qiangcai.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/// The licences of the libraries in an image: one list of them all, and the texts and notices that the jars bring,
/// where nobody has to unpack one to read them.
///
/// @param app the folder with the jars
/// @param legal the folder that they are collected in
record Licences(Path app, Path legal) {
    private static final Pattern TEXT =
            Pattern.compile("(META-INF/)?(LICEN[CS]ES?|NOTICE|COPYING)([.-][A-Za-z0-9.-]+)?", Pattern.CASE_INSENSITIVE);
    private static final int MOST_BYTES = 1 << 20;

    /// Collects them.
    ///
    /// @param parts the lines of the list
    void collect(List<String> parts) throws IOException {
        var folder = Files.createDirectories(legal.resolve("libraries"));
        var lines = new ArrayList<>(List.of(
                "Libraries in this image, and their licences. Texts and notices that they bring lie beside this file;",
                "that of Apache-2.0 is LICENSE in the image's folder. Java's own are in the folders above.",
                ""));
        lines.addAll(parts);
        Files.write(folder.resolve("LICENCES.txt"), lines);
        try (var jars = Files.newDirectoryStream(app, "*.jar")) {
            for (var jar : jars) {
                texts(jar, folder);
            }
        }
    }

    private static void texts(Path jar, Path folder) throws IOException {
        var name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        try (var file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().filter(Licences::licence).toList()) {
                var place = Files.createDirectories(folder.resolve(name))
                        .resolve(Path.of(entry.getName()).getFileName());
                try (var in = file.getInputStream(entry)) {
                    Files.write(place, in.readNBytes(MOST_BYTES));
                }
            }
        }
    }

    private static boolean licence(JarEntry entry) {
        return !entry.isDirectory() && TEXT.matcher(entry.getName()).matches();
    }
}
