package dev.qiangcai.doctor.tree;

import dev.qiangcai.doctor.facts.Written;
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

    Twigs(Branch branch) {
        this.branch = branch;
    }

    Optional<Branch> named(String key) {
        for (var mapping : mappings()) {
            for (var entry : mapping.entries()) {
                if (entry.key().target() instanceof Tree.Scalar scalar
                        && scalar.value().equals(key)) {
                    return Optional.of(branch.part(entry.value()));
                }
            }
        }
        return Optional.empty();
    }

    List<Branch.Twig> all() {
        var found = new LinkedHashMap<String, Branch.Twig>();
        for (var mapping : mappings()) {
            mapping.entries().forEach(entry -> add(entry, found));
        }
        return List.copyOf(found.values());
    }

    private void add(Tree.Entry entry, Map<String, Branch.Twig> found) {
        if (entry.key().target() instanceof Tree.Scalar key && !key.merges()) {
            found.putIfAbsent(
                    key.value(),
                    new Branch.Twig(Written.of(branch.part(key).source(), key.text()), branch.part(entry.value())));
        }
    }

    /// The mapping itself, then those merged into it, nearest first. Every key that is asked for comes by here, and
    /// hardly any mapping merges another.
    private List<Tree.Mapping> mappings() {
        if (branch.tree() instanceof Tree.Mapping own && !merging(own)) {
            return List.of(own);
        }
        var found = new ArrayList<Tree.Mapping>();
        collect(branch.tree(), Collections.newSetFromMap(new IdentityHashMap<>()), found);
        return found;
    }

    private static boolean merging(Tree.Mapping mapping) {
        for (var entry : mapping.entries()) {
            if (merges(entry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean merges(Tree.Entry entry) {
        return entry.key().target() instanceof Tree.Scalar key && key.merges();
    }

    private static void collect(Tree tree, Set<Tree> merged, List<Tree.Mapping> found) {
        switch (tree.target()) {
            case Tree.Mapping mapping
            when merged.add(mapping) -> {
                found.add(mapping);
                mapping.entries().stream()
                        .filter(Twigs::merges)
                        .forEach(entry -> collect(entry.value(), merged, found));
            }
            case Tree.Sequence sequence
            when merged.add(sequence) -> sequence.items().forEach(item -> collect(item, merged, found));
            case Tree.Mapping _, Tree.Sequence _, Tree.Scalar _, Tree.Alias _ -> {}
        }
    }
}
