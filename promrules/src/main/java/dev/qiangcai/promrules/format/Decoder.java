package dev.qiangcai.promrules.format;

import dev.qiangcai.yaml.Excerpt;
import dev.qiangcai.yaml.Sort;
import dev.qiangcai.yaml.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads parts of a document as values of Go's types, as strictly and as leniently as `yaml.v3` does.
///
/// Null is no value anywhere, and no mistake either.
final class Decoder {
    private final Complaints complaints;
    private final Budget budget = new Budget();

    Decoder(Complaints complaints) {
        this.complaints = complaints;
    }

    /// A mapping with known fields.
    ///
    /// @param type the name of the type in Go, for messages
    Optional<Fields> struct(Tree tree, String type, Set<String> known) {
        return mapping(tree, type).map(mapping -> {
            var fields = new Fields();
            new Merge(complaints, budget).entries(mapping, fields);
            fields.names().forEach((name, key) -> {
                if (fits((Tree.Scalar) key.target()) && !known.contains(name)) {
                    var message = "field " + name + " not found in type " + type;
                    complaints.add(Flaw.FIELD, key.target().at().region(), message, Extras.owner(name));
                }
            });
            return fields;
        });
    }

    /// Labels or annotations.
    List<Pair> pairs(Tree tree) {
        return mapping(tree, "map[string]string").map(this::pairs).orElse(List.of());
    }

    private List<Pair> pairs(Tree.Mapping mapping) {
        var fields = new Fields();
        new Merge(complaints, budget).entries(mapping, fields);
        return fields.names().entrySet().stream()
                .filter(named -> fits((Tree.Scalar) named.getValue().target()))
                .flatMap(named -> pair((Tree.Scalar) named.getValue().target(), fields.raw(named.getKey())).stream())
                .sorted(Comparator.comparingInt(pair -> pair.name().spot().start()))
                .toList();
    }

    /// A label that is null is there, and empty.
    private Optional<Pair> pair(Tree.Scalar name, Tree value) {
        return value.target().nothing()
                ? Optional.of(new Pair(name.text(), ((Tree.Scalar) value.target()).text(), "", Optional.empty()))
                : text(value).map(text -> new Pair(name.text(), text, text.text(), Optional.empty()));
    }

    /// The items that are not null.
    List<Tree> list(Tree tree, String type) {
        budget.visit(tree);
        return switch (tree.target()) {
            case Tree.Sequence sequence -> {
                var items = new ArrayList<Tree>();
                sequence.items().stream()
                        .filter(item -> !item.target().nothing())
                        .forEach(items::add);
                yield items;
            }
            case Tree other -> {
                mistyped(other, type);
                yield List.of();
            }
        };
    }

    /// Any scalar is a text.
    Optional<Excerpt> text(Tree tree) {
        budget.visit(tree);
        return switch (tree.target()) {
            case Tree.Scalar scalar when fits(scalar) -> Optional.of(scalar.text());
            case Tree other -> {
                mistyped(other, "string");
                yield Optional.empty();
            }
        };
    }

    void integer(Tree tree) {
        budget.visit(tree);
        var number = tree.target() instanceof Tree.Scalar scalar
                && (scalar.sort() == Sort.INTEGER || scalar.sort() == Sort.FLOAT);
        if (!number) {
            mistyped(tree.target(), "int");
        }
    }

    Optional<Period> duration(Tree tree) {
        return text(tree).flatMap(text -> {
            try {
                return Optional.of(new Period(Durations.parse(text.text()), text.spot()));
            } catch (IllegalArgumentException e) {
                complaints.add(Flaw.DURATION, text.spot(), String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        });
    }

    private Optional<Tree.Mapping> mapping(Tree tree, String type) {
        budget.visit(tree);
        if (tree.target() instanceof Tree.Mapping mapping) {
            return Optional.of(mapping);
        }
        mistyped(tree.target(), type);
        return Optional.empty();
    }

    /// Whether the scalar is what its tag says, if it says anything.
    private boolean fits(Tree.Scalar scalar) {
        var form = Sort.byForm(scalar.value());
        var claimed = scalar.sort();
        var fits = scalar.tag().isEmpty()
                || claimed == form
                || claimed == Sort.STRING
                || claimed == Sort.BINARY
                || (claimed == Sort.FLOAT && form == Sort.INTEGER);
        if (!fits) {
            complaints.add(
                    Flaw.TYPE,
                    scalar.at(),
                    "cannot decode " + form.tag() + " `" + scalar.value() + "` as a " + claimed.tag());
        }
        return fits;
    }

    private void mistyped(Tree tree, String type) {
        var found = switch (tree) {
            case Tree.Scalar scalar -> scalar.sort().tag() + " `" + brief(scalar.value()) + "`";
            case Tree.Sequence _ -> "!!seq";
            case Tree.Mapping _, Tree.Alias _ -> "!!map";
        };
        complaints.add(Flaw.TYPE, tree.at(), "cannot unmarshal " + found + " into " + type);
    }

    private static String brief(String value) {
        return value.length() > 10 ? value.substring(0, 7) + "..." : value;
    }
}
