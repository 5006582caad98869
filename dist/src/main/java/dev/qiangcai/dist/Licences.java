package dev.qiangcai.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/// The licences of the libraries in an image: one list of them all, and the texts and notices that the jars bring, each
/// once, where nobody has to unpack a jar to read them.
///
/// @param jars the jars as they were, with all texts in them, in the order of their names
/// @param legal the folder that they are collected in
record Licences(List<Path> jars, Path legal) {
    private static final Pattern TEXT = Pattern.compile(
            "(META-INF/(.*/)?)?(LICEN[CS]ES?|NOTICE|COPYING)([.-][A-Za-z0-9.-]+)?", Pattern.CASE_INSENSITIVE);
    private static final int MOST_BYTES = 1 << 20;

    /// Collects them.
    ///
    /// @param parts the lines of the list
    void collect(List<String> parts) throws IOException {
        var folder = Files.createDirectories(legal.resolve("libraries"));
        var lines = new ArrayList<>(List.of(
                "Libraries in this image, and their licences. Texts and notices that they bring lie beside this file, as",
                "the list at its end says; that of Apache-2.0 is LICENSE in the image's folder, too. Java's own are in the",
                "folders above.",
                ""));
        lines.addAll(parts);
        texts().forEach((text, places) -> lines.addAll(written(folder, text, places)));
        Files.write(folder.resolve("LICENCES.txt"), lines);
    }

    /// Each text, and which jars bring it under which name, in the order of the jars.
    private Map<String, List<Path>> texts() throws IOException {
        var texts = new LinkedHashMap<String, List<Path>>();
        for (var jar : jars) {
            var name = Path.of(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
            try (var file = new JarFile(jar.toFile())) {
                for (var entry :
                        file.stream().filter(entry -> text(entry.getName())).toList()) {
                    try (var in = file.getInputStream(entry)) {
                        var text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
                        texts.computeIfAbsent(text, _ -> new ArrayList<>()).add(name.resolve(place(entry.getName())));
                    }
                }
            }
        }
        return texts;
    }

    /// The file of a text, which a library of others inside the library may have, too.
    private static String place(String entry) {
        return entry.replaceFirst("^META-INF/", "").replace('/', '-');
    }

    /// Writes a text where the first jar has it, and tells which others bring the same.
    private static List<String> written(Path folder, String text, List<Path> places) {
        try {
            var place = folder.resolve(places.getFirst());
            Files.createDirectories(place.getParent());
            Files.writeString(place, text, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw Disk.told(e);
        }
        var lines = new ArrayList<>(List.of("", places.getFirst() + ", of"));
        places.forEach(place -> lines.add("  " + place.getParent()));
        return lines;
    }

    /// Whether an entry of a jar is such a text.
    static boolean text(String entry) {
        return TEXT.matcher(entry).matches();
    }
}
