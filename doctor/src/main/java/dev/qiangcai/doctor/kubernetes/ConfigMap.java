package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Attachment;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.tree.Branch;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Settings that pods may take into their environment.
///
/// @param kind `ConfigMap`, or `Secret` for what is kept in one in plain text
/// @param name as pods call it
/// @param namespace where it counts; empty where that is not said
/// @param entries each with the place of its value
record ConfigMap(String kind, String name, String namespace, Place at, List<Setting> entries) implements Subject {
    static final String SECRET = "Secret";
    static final String PLAIN = "ConfigMap";
    static final int MOST_ENTRIES = 1_000;

    private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]*");

    ConfigMap {
        entries = List.copyOf(entries);
    }

    static ConfigMap of(Branch object) {
        var kind = object.value("kind");
        var entries = object.twigs(kind.equals(SECRET) ? "stringData" : "data").stream()
                .limit(MOST_ENTRIES)
                .flatMap(twig ->
                        twig.value().text().map(value -> new Setting(twig.key().value(), value)).stream())
                .toList();
        return new ConfigMap(
                kind, object.value("metadata", "name"), object.value("metadata", "namespace"), object.place(), entries);
    }

    /// The entries that can be nothing but variables of an environment.
    List<Setting> variables() {
        return entries.stream()
                .filter(entry -> VARIABLE.matcher(entry.name()).matches())
                .toList();
    }

    /// The entries that are files where they are mounted.
    Stream<Attachment> files() {
        return entries.stream()
                .filter(entry ->
                        entry.name().contains(".") || entry.value().value().contains("\n"))
                .map(entry -> new Attachment(entry.name(), entry.value()));
    }

    /// Whether a pod of that namespace means this one when it says its name.
    boolean meant(String from) {
        return namespace.isEmpty() || from.isEmpty() || namespace.equals(from);
    }
}
