package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Lays a part of an object over the whole, as Kubernetes' strategic merge does: mappings are merged, lists of named
/// things by their names, null takes away, and `$patch` says what else.
final class Merge {
    private static final String DIRECTIVE = "$patch";
    private static final List<String> NAMES = List.of("name", "mountPath", "containerPort", "topologyKey");
    private static final int DEEPEST = 60;

    private final int depth;

    private Merge(int depth) {
        this.depth = depth;
    }

    static Tree of(Tree beneath, Tree patch) {
        return new Merge(0).lay(beneath.target(), patch.target());
    }

    private Tree lay(Tree beneath, Tree patch) {
        if (depth > DEEPEST) {
            return patch;
        }
        var within = new Merge(depth + 1);
        if (beneath instanceof Tree.Mapping own && patch instanceof Tree.Mapping said && !directed(said, "replace")) {
            return within.mapping(own, said);
        }
        return beneath instanceof Tree.Sequence own && patch instanceof Tree.Sequence said && named(said)
                ? within.sequence(own, said)
                : patch;
    }

    private Tree mapping(Tree.Mapping beneath, Tree.Mapping patch) {
        var entries = new ArrayList<Tree.Entry>();
        for (var entry : beneath.entries()) {
            var said = key(entry).flatMap(patch::at);
            if (said.isEmpty()) {
                entries.add(entry);
            } else if (!gone(said.get())) {
                entries.add(new Tree.Entry(entry.key(), lay(entry.value().target(), said.get())));
            }
        }
        patch.entries().stream()
                .filter(entry -> key(entry)
                        .filter(name ->
                                !name.startsWith("$") && beneath.at(name).isEmpty())
                        .isPresent())
                .filter(entry -> !gone(entry.value().target()))
                .forEach(entries::add);
        return new Tree.Mapping(entries, beneath.at());
    }

    private Tree sequence(Tree.Sequence beneath, Tree.Sequence patch) {
        var whole = patch.items().stream().map(Tree::target).anyMatch(item -> directed(item, "replace"));
        var items = new ArrayList<Tree>();
        for (var item : whole ? List.<Tree>of() : beneath.items()) {
            var said = patch.items().stream()
                    .map(Tree::target)
                    .filter(other -> same(item.target(), other))
                    .findFirst();
            if (said.filter(other -> directed(other, "delete")).isEmpty()) {
                items.add(said.map(other -> lay(item.target(), other)).orElse(item));
            }
        }
        patch.items().stream()
                .map(Tree::target)
                .filter(item -> name(item).isPresent() && !directed(item, "delete"))
                .filter(item -> items.stream().noneMatch(there -> same(there.target(), item)))
                .forEach(items::add);
        return new Tree.Sequence(items, beneath.at());
    }

    private static boolean gone(Tree said) {
        return said.nothing() || directed(said, "delete");
    }

    private static boolean directed(Tree said, String directive) {
        return said instanceof Tree.Mapping mapping
                && mapping.at(DIRECTIVE)
                        .filter(word -> word instanceof Tree.Scalar scalar
                                && scalar.value().equals(directive))
                        .isPresent();
    }

    /// Whether it is a list of things with names.
    private static boolean named(Tree.Sequence list) {
        return list.items().stream().map(Tree::target).allMatch(item -> item instanceof Tree.Mapping);
    }

    private static boolean same(Tree one, Tree other) {
        return name(one).isPresent() && name(one).equals(name(other));
    }

    private static Optional<String> name(Tree item) {
        return item instanceof Tree.Mapping mapping
                ? NAMES.stream()
                        .flatMap(key -> mapping.at(key).stream()
                                .flatMap(value -> text(value).map(it -> key + it)))
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<String> text(Tree value) {
        return value instanceof Tree.Scalar scalar ? Stream.of(scalar.value()) : Stream.of();
    }

    private static Optional<String> key(Tree.Entry entry) {
        return text(entry.key().target()).findFirst();
    }
}
