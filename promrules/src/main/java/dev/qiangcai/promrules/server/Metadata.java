package dev.qiangcai.promrules.server;

import dev.qiangcai.yaml.Page;
import dev.qiangcai.yaml.Tree;
import dev.qiangcai.yaml.YamlReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What kind of metric each one is: counter, gauge, histogram or summary.
///
/// @param types the kind of each metric, by its name
public record Metadata(Map<String, String> types) {
    /// Nothing is known.
    public static final Metadata NONE = new Metadata(Map.of());

    public Metadata {
        types = Map.copyOf(types);
    }

    /// Reads the answer of a server's `/api/v1/metadata`. A metric that some targets call so and others so is left out.
    public static Metadata read(String json) {
        Map<String, String> types = new HashMap<>();
        YamlReader.read(new Page(json)).documents().stream()
                .findFirst()
                .flatMap(root -> root instanceof Tree.Mapping mapping ? mapping.at("data") : Optional.empty())
                .filter(Tree.Mapping.class::isInstance)
                .ifPresent(metrics -> ((Tree.Mapping) metrics)
                        .entries()
                        .forEach(entry -> type(entry.value()).ifPresent(type -> types.put(name(entry), type))));
        return new Metadata(types);
    }

    private static String name(Tree.Entry entry) {
        return entry.key() instanceof Tree.Scalar scalar ? scalar.value() : "";
    }

    private static Optional<String> type(Tree targets) {
        if (!(targets instanceof Tree.Sequence sequence)) {
            return Optional.empty();
        }
        var types = sequence.items().stream()
                .filter(Tree.Mapping.class::isInstance)
                .flatMap(target -> ((Tree.Mapping) target).at("type").stream())
                .filter(Tree.Scalar.class::isInstance)
                .map(type -> ((Tree.Scalar) type).value())
                .distinct()
                .toList();
        return types.size() == 1 ? Optional.of(types.getFirst()) : Optional.empty();
    }

    public Optional<String> type(String metric) {
        return Optional.ofNullable(types.get(metric));
    }
}
