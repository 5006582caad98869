package dev.qiangcai.doctor.tree;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.yaml.Sort;
import dev.qiangcai.yaml.Spot;
import dev.qiangcai.yaml.Tree;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A part of a YAML document and the file it stands in. Aliases are followed and merge keys are obeyed.
///
/// ```java
/// document.at("spec", "template", "spec").map(pod -> pod.items("containers"));
/// ```
public record Branch(Source source, Tree tree) {
    public Branch {
        Objects.requireNonNull(source, "source");
        tree = tree.target();
    }

    /// A key and what stands behind it.
    public record Twig(Written key, Branch value) {}

    /// What stands behind these keys, one within the other.
    public Optional<Branch> at(String... path) {
        var reached = Optional.of(this);
        for (var key : path) {
            reached = reached.flatMap(branch -> branch.child(key));
        }
        return reached;
    }

    private Optional<Branch> child(String key) {
        return new Twigs(this).named(key);
    }

    /// The keys of a mapping, merged ones last; none of anything else.
    public List<Twig> twigs() {
        return new Twigs(this).all();
    }

    /// The keys of the mapping that stands there, if one does.
    public List<Twig> twigs(String... path) {
        return at(path).map(Branch::twigs).orElse(List.of());
    }

    /// The parts of a sequence; none of anything else.
    public List<Branch> items() {
        return tree instanceof Tree.Sequence sequence
                ? sequence.items().stream()
                        .map(item -> new Branch(source, item))
                        .toList()
                : List.of();
    }

    public List<Branch> items(String... path) {
        return at(path).map(Branch::items).orElse(List.of());
    }

    /// A scalar that is not null.
    public Optional<Written> text() {
        return tree instanceof Tree.Scalar scalar && scalar.sort() != Sort.NULL
                ? Optional.of(Written.of(source, scalar.text()))
                : Optional.empty();
    }

    public Optional<Written> text(String... path) {
        return at(path).flatMap(Branch::text);
    }

    /// The scalar's value there, or else nothing in letters.
    public String value(String... path) {
        return text(path).map(Written::value).orElse("");
    }

    /// Where it stands: for a mapping, its first key.
    public Place place() {
        if (tree instanceof Tree.Mapping mapping && !mapping.entries().isEmpty()) {
            return source.place(mapping.entries().getFirst().key().at());
        }
        var at = tree.at();
        return source.place(new Spot(at.ground(), at.start(), at.end()));
    }

    /// How long it is in its file.
    public int letters() {
        return tree.at().end() - tree.at().start();
    }

    public boolean mapping() {
        return tree instanceof Tree.Mapping;
    }

    public boolean sequence() {
        return tree instanceof Tree.Sequence;
    }
}
