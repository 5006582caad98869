package dev.qiangcai.promrules.format;

import dev.qiangcai.yaml.Tree;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The fields of a mapping that is read as one of Prometheus's types, by name.
final class Fields {
    private final Map<String, Tree> values = new HashMap<>();
    private final Map<String, Tree> keys = new HashMap<>();

    /// Keeps what is said first: what a mapping says itself counts more than what it merges in.
    boolean put(String name, Tree.Entry entry) {
        keys.putIfAbsent(name, entry.key());
        return values.putIfAbsent(name, entry.value()) == null;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /// What the field holds; empty where it is missing or null.
    Optional<Tree> field(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(value -> !value.target().nothing());
    }

    /// What stands behind a name that was put, null or not.
    Tree raw(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    Map<String, Tree> names() {
        return Map.copyOf(keys);
    }
}
