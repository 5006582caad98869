package dev.qiangcai.doctor.tree;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.yaml.Sort;
import dev.qiangcai.yaml.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The keys of one mapping, with those that `<<` merges into it. A mapping that is merged often is merged once, so that
/// no chain of aliases makes it long.
final class Twigs {
    private final Branch branch;
    private final Set<Tree> merged = Collections.newSetFromMap(new IdentityHashMap<>());

    Twigs(Branch branch) {
        this.branch = branch;
    }

    Optional<Branch> named(String key) {
        return mappings().stream()
                .flatMap(mapping -> mapping.entries().stream())
                .filter(entry -> key(entry).map(Tree.Scalar::value).equals(Optional.of(key)))
                .findFirst()
                .map(entry -> new Branch(branch.source(), entry.value()));
    }

    List<Branch.Twig> all() {
        var found = new LinkedHashMap<String, Branch.Twig>();
        for (var mapping : mappings()) {
            mapping.entries().forEach(entry -> key(entry).ifPresent(key -> add(key, entry, found)));
        }
        return List.copyOf(found.values());
    }

    private void add(Tree.Scalar key, Tree.Entry entry, Map<String, Branch.Twig> found) {
        if (key.sort() != Sort.MERGE) {
            found.putIfAbsent(
                    key.value(),
                    new Branch.Twig(
                            Written.of(branch.source(), key.text()), new Branch(branch.source(), entry.value())));
        }
    }

    private static Optional<Tree.Scalar> key(Tree.Entry entry) {
        return entry.key().target() instanceof Tree.Scalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    /// The mapping itself, then those merged into it, nearest first.
    private List<Tree.Mapping> mappings() {
        var found = new ArrayList<Tree.Mapping>();
        collect(branch.tree(), found);
        return found;
    }

    private void collect(Tree tree, List<Tree.Mapping> found) {
        switch (tree.target()) {
            case Tree.Mapping mapping
            when merged.add(mapping) -> {
                found.add(mapping);
                mapping.entries().stream()
                        .filter(entry -> key(entry)
                                .filter(key -> key.sort() == Sort.MERGE)
                                .isPresent())
                        .forEach(entry -> collect(entry.value(), found));
            }
            case Tree.Sequence sequence
            when merged.add(sequence) -> sequence.items().forEach(item -> collect(item, found));
            case Tree.Mapping _, Tree.Sequence _, Tree.Scalar _, Tree.Alias _ -> {}
        }
    }
}
