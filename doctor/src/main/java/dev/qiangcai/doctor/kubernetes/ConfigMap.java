package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.tree.Branch;
import java.util.List;

/// Settings that pods may take into their environment.
///
/// @param name as pods call it
/// @param namespace where it counts; empty where that is not said
/// @param entries each with the place of its value
record ConfigMap(String name, String namespace, Place at, List<Setting> entries) implements Subject {
    static final int MOST_ENTRIES = 1_000;

    ConfigMap {
        entries = List.copyOf(entries);
    }

    static ConfigMap of(Branch object) {
        var entries = object.twigs("data").stream()
                .limit(MOST_ENTRIES)
                .flatMap(twig ->
                        twig.value().text().map(value -> new Setting(twig.key().value(), value)).stream())
                .toList();
        return new ConfigMap(
                object.value("metadata", "name"), object.value("metadata", "namespace"), object.place(), entries);
    }

    /// Whether a pod of that namespace means this one when it says its name.
    boolean meant(String from) {
        return namespace.isEmpty() || from.isEmpty() || namespace.equals(from);
    }
}
