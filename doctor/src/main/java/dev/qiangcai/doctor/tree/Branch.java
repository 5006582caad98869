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
/// Where one document is laid over another, its parts may come from several files.
///
/// ```java
/// document.at("spec", "template", "spec").map(pod -> pod.items("containers"));
/// ```
///
/// @param source the file, or that of the document beneath
/// @param others the other files that parts of it come from
public record Branch(Source source, Tree tree, List<Source> others) {
    public Branch {
        Objects.requireNonNull(source, "source");
        tree = tree.target();
        others = List.copyOf(others);
        source = origin(source, tree, others);
    }

    public Branch(Source source, Tree tree) {
        this(source, tree, List.of());
    }

    @SuppressWarnings("ReferenceEquality") // two files may hold the same text
    private static Source origin(Source source, Tree tree, List<Source> others) {
        if (others.isEmpty()) {
            return source;
        }
        var page = tree.at().ground().page();
        return others.stream().filter(other -> other.page() == page).findFirst().orElse(source);
    }

    /// A part of it.
    Branch part(Tree part) {
        return new Branch(source, part, others);
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
                ? sequence.items().stream().map(this::part).toList()
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
            var first = part(mapping.entries().getFirst().key());
            return first.source().place(first.tree().at());
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

    /// Whether it is null.
    public boolean nothing() {
        return tree.nothing();
    }

    public boolean sequence() {
        return tree instanceof Tree.Sequence;
    }
}
