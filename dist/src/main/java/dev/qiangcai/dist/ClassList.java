package dev.qiangcai.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The classes that a start needs, and what it resolved in them, as `-XX:DumpLoadedClassList` writes them down and
/// `-XX:SharedClassListFile` reads them. What a list names and is not there any more is passed over by Java, so that
/// one that is older than the program costs time and nothing else.
///
/// @param file where it is kept, packed
record ClassList(Path file) {
    private static final String REMARK = "#";

    /// Keeps what a run has written down.
    void keep(Path written) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var text = String.join("\n", lines(Files.readAllLines(written))) + "\n";
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Unpacks it.
    Path unpack(Path to) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            Files.copy(in, to);
        }
        return to;
    }

    /// Classes first, then what was resolved in them, each in the order of their names: not of their numbers, which
    /// say in which order they came.
    static List<String> lines(List<String> written) {
        return written.stream()
                .filter(line -> !line.startsWith(REMARK))
                .map(line -> line.replaceFirst(" id:.*", ""))
                .distinct()
                .sorted(Comparator.comparing(ClassList::hint).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static boolean hint(String line) {
        return line.startsWith("@");
    }
}
