package dev.qiangcai.doctor.seeded;

import dev.qiangcai.doctor.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// One way in which people write a setting down: files with an open place for it.
///
/// @param field what can be sown into it: the beginning of its file's name
/// @param title its kind, and what is special about it, such as `compose: environment as a list`
/// @param files by their names
record Form(String field, String title, Map<String, String> files) {
    private static final String TITLE = "=== ";
    private static final String FILE = "-- ";

    /// All forms in `src/test/resources/seeded`.
    static List<Form> all() {
        try (Stream<Path> found = Files.list(Seed.FOLDER)) {
            return found.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(Form::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Form> read(Path path) {
        var base = String.valueOf(path.getFileName());
        var forms = new ArrayList<Form>();
        var file = "";
        for (var line : lines(path)) {
            if (line.startsWith(TITLE)) {
                forms.add(new Form(
                        base.substring(0, base.indexOf('-')), line.substring(TITLE.length()), new LinkedHashMap<>()));
            } else if (line.startsWith(FILE) && line.endsWith(" --")) {
                file = line.substring(FILE.length(), line.length() - FILE.length());
                forms.getLast().files().put(file, "");
            } else {
                forms.getLast().files().merge(file, line + "\n", String::concat);
            }
        }
        return forms.stream();
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As `compose`.
    String kind() {
        return title.substring(0, title.indexOf(':'));
    }

    boolean says(String text) {
        return files.values().stream().anyMatch(file -> file.contains(text));
    }

    /// The files with something in the open place.
    List<Source> with(UnaryOperator<String> sown) {
        return files.entrySet().stream()
                .map(file -> Source.of(file.getKey(), sown.apply(file.getValue())))
                .toList();
    }
}
