package dev.qiangcai.doctor.rule;

import java.util.List;
import java.util.Objects;

/// The readers, linkers and rules of one field, such as containers or the JVM.
///
/// @param name such as `jvm`
public record RuleSet(
        String name, List<Reader> readers, List<BinaryReader> binaries, List<Linker> linkers, List<Rule<?>> rules) {
    public RuleSet {
        Objects.requireNonNull(name, "name");
        readers = List.copyOf(readers);
        binaries = List.copyOf(binaries);
        linkers = List.copyOf(linkers);
        rules = List.copyOf(rules);
    }

    /// A set that reads texts only.
    public RuleSet(String name, List<Reader> readers, List<Linker> linkers, List<Rule<?>> rules) {
        this(name, readers, List.of(), linkers, rules);
    }
}
