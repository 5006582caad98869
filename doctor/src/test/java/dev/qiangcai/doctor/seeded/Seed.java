package dev.qiangcai.doctor.seeded;

import dev.qiangcai.doctor.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A fault that is sown into every form of its field.
///
/// @param field as `variables`
/// @param rule the one that must find it
/// @param texts a variable's name and value, or an option
/// @param where what a form must have for it to be a fault: `limits`, `released`, or nothing
record Seed(String field, String rule, List<String> texts, String where) {
    static final Path FOLDER = Path.of("src/test/resources/seeded");

    private static final List<String> WHERE = List.of("limits", "released");
    private static final String OPTION = "«OPTION»";

    /// All faults of `faults.tsv`.
    static List<Seed> all() {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("faults.tsv"))) {
            return lines.filter(line -> !line.startsWith("#")).map(Seed::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Seed parse(String line) {
        var cells = List.of(line.split("\t", -1));
        var last = WHERE.contains(cells.getLast()) ? cells.size() - 1 : cells.size();
        return new Seed(cells.get(0), cells.get(1), cells.subList(2, last), last < cells.size() ? cells.getLast() : "");
    }

    boolean fits(Form form) {
        return form.field().equals(field)
                && switch (where) {
                    case "limits" -> form.says("512");
                    case "released" -> form.says("temurin:21");
                    default -> true;
                };
    }

    List<Source> sown(Form form) {
        return form.with(this::sown);
    }

    private String sown(String file) {
        var first = texts.getFirst();
        return file.contains(OPTION)
                ? file.lines().map(line -> option(line, first)).collect(Collectors.joining("\n", "", "\n"))
                : file.replace("«NAME»", first)
                        .replace("«VALUE»", texts.getLast())
                        .replace("«FLAGS»", first);
    }

    /// Several options are several elements where the line is one element of a list, or one of several in brackets.
    private static String option(String line, String options) {
        var bare = line.strip();
        for (var quote : List.of("\"", "'")) {
            if (line.contains(quote + OPTION + quote) && !bare.startsWith("args+=") && !bare.startsWith("value:")) {
                return line.replace(quote + OPTION + quote, quote + options.replace(" ", quote + ", " + quote) + quote);
            }
        }
        var alone = Stream.of("- «", "args+=", "<jvmFlag>", "17-:", "«").anyMatch(bare::startsWith)
                && bare.indexOf(OPTION) == bare.lastIndexOf(OPTION)
                && !bare.endsWith("\\")
                && !bare.contains(" -");
        return alone
                ? Stream.of(options.split(" ", -1))
                        .map(option -> line.replace(OPTION, option))
                        .collect(Collectors.joining("\n"))
                : line.replace(OPTION, options);
    }

    /// As it is told of a fault that was not found.
    @Override
    public String toString() {
        return rule + " " + String.join("=", texts);
    }
}
