package dev.qiangcai.promrules.format;

import dev.qiangcai.yaml.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds rules in objects of Kubernetes.
final class Manifests {
    private static final Set<String> ENDINGS = Set.of(".yml", ".yaml", ".rules");
    private static final int DEEPEST = 8;

    private final RuleReader.Embedded embedded;
    private final RuleReader.Sets sets;
    private final Complaints complaints;

    Manifests(RuleReader.Embedded embedded, RuleReader.Sets sets, Complaints complaints) {
        this.embedded = embedded;
        this.sets = sets;
        this.complaints = complaints;
    }

    /// Whether a document is an object of Kubernetes at all.
    static boolean object(Tree document) {
        return document.target() instanceof Tree.Mapping mapping
                && mapping.at("kind").isPresent()
                && mapping.at("apiVersion").isPresent();
    }

    /// The groups of each rule file in a document.
    List<List<Group>> sets(Tree document) {
        return sets(document, 0).toList();
    }

    private Stream<List<Group>> sets(Tree document, int depth) {
        if (!(document.target() instanceof Tree.Mapping mapping) || depth > DEEPEST) {
            return Stream.empty();
        }
        var kind = mapping.at("kind").flatMap(Manifests::text).orElse("");
        return switch (kind) {
            case "PrometheusRule" ->
                mapping
                        .at("spec")
                        .filter(spec -> !spec.nothing())
                        .map(spec -> sets.groups(spec, complaints, GroupReader.OPERATOR))
                        .stream();
            case "ConfigMap" -> mapping.at("data").stream().flatMap(this::files);
            case "List", "PrometheusRuleList", "ConfigMapList" ->
                mapping.at("items").stream().flatMap(items -> items(items, depth));
            default -> Stream.empty();
        };
    }

    private Stream<List<Group>> items(Tree items, int depth) {
        return items instanceof Tree.Sequence sequence
                ? sequence.items().stream().flatMap(item -> sets(item, depth + 1))
                : Stream.empty();
    }

    private Stream<List<Group>> files(Tree files) {
        return files instanceof Tree.Mapping mapping
                ? mapping.entries().stream()
                        .filter(Manifests::rules)
                        .map(entry ->
                                embedded.groups(((Tree.Scalar) entry.value().target()).text()))
                : Stream.empty();
    }

    /// A file by its name; and since much else is YAML, by its first key too, if the name does not say it all.
    private static boolean rules(Tree.Entry entry) {
        var name = text(entry.key().target()).orElse("");
        return entry.value().target() instanceof Tree.Scalar scalar
                && ENDINGS.stream().anyMatch(name::endsWith)
                && (name.endsWith(".rules") || scalar.value().lines().anyMatch(line -> line.startsWith("groups:")));
    }

    private static Optional<String> text(Tree tree) {
        return tree instanceof Tree.Scalar scalar ? Optional.of(scalar.value()) : Optional.empty();
    }
}
