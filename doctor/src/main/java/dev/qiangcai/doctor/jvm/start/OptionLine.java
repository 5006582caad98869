package dev.qiangcai.doctor.jvm.start;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// Collects the options of one JVM in its own order, with variables and argument files put in where they stand.
final class OptionLine {
    /// Options whose value is the next word.
    private static final Set<String> PAIRED = Set.of(
            "-cp",
            "-classpath",
            "--class-path",
            "-p",
            "--module-path",
            "--add-modules",
            "--add-exports",
            "--add-opens",
            "--add-reads",
            "--limit-modules",
            "--upgrade-module-path",
            "--patch-module",
            "--enable-native-access",
            "--source",
            "--illegal-native-access");
    private static final Set<String> LAST = Set.of("-jar", "-m", "--module");
    /// More than anybody writes; variables that hold each other twice would make more.
    private static final int MOST = 2_000;

    private final List<Setting> settings;
    private final Shelf shelf;
    private final Map<Origin, Option> options = new LinkedHashMap<>();
    /// The settings that are being put in, by name: a variable within its own value means what it held before.
    private final Map<String, Integer> open = new HashMap<>();
    private boolean whole = true;
    private int taken;

    OptionLine(List<Setting> settings, Shelf shelf) {
        this.settings = List.copyOf(settings);
        this.shelf = shelf;
    }

    Options options() {
        return new Options(List.copyOf(options.values()), whole);
    }

    /// There may be more.
    void unsure() {
        whole = false;
    }

    void variable(String name) {
        index(name).ifPresent(at -> expand(at, settings.get(at).value()));
    }

    private void expand(int at, Written value) {
        var name = settings.get(at).name();
        var before = open.getOrDefault(name, settings.size());
        open.put(name, at);
        line(value);
        open.put(name, before);
    }

    private OptionalInt index(String name) {
        return IntStream.range(0, open.getOrDefault(name, settings.size()))
                .filter(at -> settings.get(at).name().equals(name))
                .reduce((earlier, later) -> later);
    }

    /// The names of all variables in these words.
    Set<String> mentioned(List<Written> words) {
        var names = new HashSet<String>();
        words.forEach(word -> Reference.all(word.value()).forEach(reference -> names.add(reference.name())));
        return names;
    }

    private void line(Written line) {
        var words = Words.of(line);
        words.forEach(word -> word(word, words.size() > 1));
    }

    /// What stands behind `java`, up to the program that it runs.
    void arguments(List<Written> words) {
        for (var i = 0; i < words.size(); i++) {
            var text = words.get(i).value();
            if (PAIRED.contains(text)) {
                i++;
            } else if (LAST.contains(text) || program(text)) {
                return;
            } else {
                word(words.get(i), false);
            }
        }
    }

    private static boolean program(String text) {
        return !text.isEmpty() && "-@$%`".indexOf(text.charAt(0)) < 0;
    }

    private void word(Written word, boolean loose) {
        var text = word.value();
        var reference = Reference.whole(text);
        if (reference.isPresent()) {
            refer(reference.get(), word);
        } else if (text.startsWith("@")) {
            file(word, text.substring(1));
        } else if (text.startsWith("-XX:Flags=") || text.startsWith("-XX:VMOptionsFile=")) {
            file(word, text.substring(text.indexOf('=') + 1));
        } else if (text.startsWith("-")) {
            add(Option.of(filled(word), loose));
        } else if (text.startsWith("$") || text.startsWith("`")) {
            whole = false;
        }
    }

    /// One that comes by several ways counts once, by the last of them: a variable that is put into another is not told
    /// twice.
    private void add(Option option) {
        var origin = new Origin(option.written().place(), option.text());
        taken++;
        options.remove(origin);
        options.put(origin, option);
    }

    /// Where an option is written.
    private record Origin(Place place, String text) {}

    private void refer(Reference reference, Written word) {
        var set = index(reference.name());
        if (set.isPresent() && taken++ < MOST) {
            var value = settings.get(set.getAsInt()).value();
            expand(set.getAsInt(), value.via(new Step("$" + reference.name(), word.place())));
            return;
        }
        whole = false;
        if (!reference.fallback().isEmpty()) {
            line(word.meaning(reference.fallback()));
        }
    }

    private void file(Written word, String path) {
        var found = shelf.take(path);
        whole &= found.isPresent();
        var step = new Step("@" + path, word.place());
        found.ifPresent(file -> file.words().forEach(option -> add(Option.of(option.via(step), true))));
    }

    /// The word with the values of known variables in it.
    private Written filled(Written word) {
        var text = word.value();
        for (var reference : Reference.all(text)) {
            var set = index(reference.name());
            var value = set.isPresent() ? settings.get(set.getAsInt()).value().value() : reference.fallback();
            text = value.isEmpty() ? text : text.replace(reference.text(), value);
        }
        return text.equals(word.value()) ? word : word.meaning(text);
    }
}
