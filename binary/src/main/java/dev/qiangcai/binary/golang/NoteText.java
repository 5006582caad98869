package dev.qiangcai.binary.golang;

import dev.qiangcai.binary.bytes.Bytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the lines of the note: `path`, `mod`, `dep`, `=>` and `build`, each with columns behind a tab. Lines of any
/// other kind are of a later release, and are passed over.
final class NoteText {
    private final Bytes file;
    private final long offset;
    private final List<GoModule> modules = new ArrayList<>();
    private final List<GoSetting> settings = new ArrayList<>();
    private String path = "";
    private boolean main;
    private boolean replaceable;

    NoteText(Bytes file, long offset) {
        this.file = file;
        this.offset = offset;
    }

    GoBuild build(String version, String text) throws IOException {
        for (var line : text.split("\n", -1)) {
            read(line);
        }
        return new GoBuild(
                version,
                path,
                main ? Optional.of(modules.getFirst()) : Optional.empty(),
                modules.subList(main ? 1 : 0, modules.size()),
                settings);
    }

    private void read(String line) throws IOException {
        int tab = line.indexOf('\t');
        var rest = line.substring(tab + 1);
        switch (line.substring(0, Math.max(tab, 0))) {
            case "path" -> path = rest;
            case "mod" -> main(module(line, rest.split("\t", -1)));
            case "dep" -> depend(module(line, rest.split("\t", -1)));
            case "=>" -> replace(module(line, rest.split("\t", -1)), line);
            case "build" -> settings.add(setting(line, rest));
            default -> {}
        }
    }

    private void main(GoModule module) {
        modules.addFirst(module);
        main = true;
        replaceable = false;
    }

    private void depend(GoModule module) {
        modules.add(module);
        replaceable = true;
    }

    private void replace(GoModule module, String line) throws IOException {
        if (!replaceable) {
            throw unclear(line);
        }
        modules.add(modules.removeLast().replacedBy(module));
        replaceable = false;
    }

    private GoModule module(String line, String[] columns) throws IOException {
        if (columns.length != 2 && columns.length != 3) {
            throw unclear(line);
        }
        return new GoModule(columns[0], columns[1], columns.length == 3 ? columns[2] : "", Optional.empty());
    }

    private GoSetting setting(String line, String text) throws IOException {
        int equals = GoQuotes.prefix(text).map(String::length).orElseGet(() -> text.indexOf('='));
        if (equals < 1 || equals >= text.length() || text.charAt(equals) != '=') {
            throw unclear(line);
        }
        var key = text.substring(0, equals);
        var value = text.substring(equals + 1);
        if (!GoQuotes.whole(key) || !GoQuotes.whole(value)) {
            throw unclear(line);
        }
        return new GoSetting(GoQuotes.open(key), GoQuotes.open(value));
    }

    private IOException unclear(String line) {
        return file.malformed(offset, "Go says of its build what cannot be read: " + shown(line));
    }

    private static String shown(String line) {
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}
