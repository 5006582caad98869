package dev.qiangcai.promrules.format;

import dev.qiangcai.yaml.Sort;
import dev.qiangcai.yaml.Spot;
import dev.qiangcai.yaml.Tree;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Gathers the entries of a mapping and of what it merges in (`<<: *other`), and complains of keys that come twice.
final class Merge {
    private final Complaints complaints;
    private final Budget budget;

    Merge(Complaints complaints, Budget budget) {
        this.complaints = complaints;
        this.budget = budget;
    }

    void entries(Tree.Mapping mapping, Fields into) {
        unique(mapping);
        Optional<Tree> merged = Optional.empty();
        for (var entry : mapping.entries()) {
            budget.visit(entry.key());
            if (merges(entry.key())) {
                merged = Optional.of(entry.value());
            } else {
                own(entry, into);
            }
        }
        merged.ifPresent(value -> merge(value, into));
    }

    private void own(Tree.Entry entry, Fields into) {
        switch (entry.key().target()) {
            case Tree.Scalar scalar when scalar.sort() == Sort.NULL -> {}
            case Tree.Scalar scalar -> into.put(scalar.value(), entry);
            case Tree.Mapping mapping -> complaints.add(Flaw.TYPE, mapping.at(), "cannot unmarshal !!map into string");
            case Tree other -> complaints.add(Flaw.TYPE, other.at(), "cannot unmarshal !!seq into string");
        }
    }

    private void merge(Tree value, Fields into) {
        budget.visit(value);
        switch (value.target()) {
            case Tree.Mapping mapping -> entries(mapping, into);
            case Tree.Sequence sequence
            when value instanceof Tree.Sequence -> sequence.items().forEach(item -> mapping(item, into));
            case Tree other -> unfit(other);
        }
    }

    private void mapping(Tree item, Fields into) {
        if (item.target() instanceof Tree.Mapping mapping) {
            budget.visit(item);
            entries(mapping, into);
        } else {
            unfit(item);
        }
    }

    private void unfit(Tree tree) {
        complaints.add(Flaw.TYPE, tree.at(), "map merge requires map or sequence of maps as the value");
    }

    private static boolean merges(Tree key) {
        return key instanceof Tree.Scalar scalar
                && scalar.value().equals("<<")
                && (scalar.sort() == Sort.MERGE
                        || scalar.tag().filter("!"::equals).isPresent());
    }

    private void unique(Tree.Mapping mapping) {
        Map<String, Spot> seen = new HashMap<>();
        for (var entry : mapping.entries()) {
            if (entry.key().target() instanceof Tree.Scalar scalar) {
                var before = Optional.ofNullable(seen.putIfAbsent(scalar.value(), scalar.at()));
                before.ifPresent(first -> complaints.add(
                        Flaw.DUPLICATE_KEY,
                        scalar.at(),
                        "mapping key \"" + scalar.value() + "\" already defined at line "
                                + first.region().line()));
            }
        }
    }
}
