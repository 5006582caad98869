package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.tree.Branch;
import dev.qiangcai.yaml.Page;
import dev.qiangcai.yaml.Tree;
import dev.qiangcai.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Carries out single operations (RFC 6902, RFC 6901) on an object. One that cannot be carried out changes nothing.
final class Pointing {
    private final Branch operation;
    private final List<String> path;

    private Pointing(Branch operation) {
        this.operation = operation;
        this.path = Stream.of(operation.value("path").split("/", -1))
                .skip(1)
                .map(part -> part.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    static Tree all(Tree beneath, List<Branch> operations) {
        var tree = beneath;
        for (var operation : operations) {
            tree = new Pointing(operation).within(tree, 0);
        }
        return tree;
    }

    private Tree within(Tree tree, int depth) {
        return switch (depth < path.size() ? tree.target() : tree) {
            case Tree.Mapping mapping when depth < path.size() -> mapping(mapping, depth);
            case Tree.Sequence sequence when depth < path.size() -> sequence(sequence, depth);
            case Tree.Mapping _, Tree.Sequence _, Tree.Scalar _, Tree.Alias _ -> tree;
        };
    }

    /// What stands at the end of the path afterwards; empty where it is taken away.
    private Optional<Tree> there(Tree before, int depth) {
        if (depth + 1 < path.size()) {
            return Optional.of(within(before, depth + 1));
        }
        return switch (operation.value("op")) {
            case "remove" -> Optional.empty();
            case "add", "replace" -> value().or(() -> Optional.of(before));
            default -> Optional.of(before);
        };
    }

    private Optional<Tree> value() {
        return operation.at("value").map(Branch::tree);
    }

    private Tree mapping(Tree.Mapping mapping, int depth) {
        var entries = new ArrayList<Tree.Entry>();
        var found = false;
        for (var entry : mapping.entries()) {
            if (entry.key().target() instanceof Tree.Scalar key && key.value().equals(path.get(depth))) {
                found = true;
                there(entry.value(), depth).ifPresent(value -> entries.add(new Tree.Entry(entry.key(), value)));
            } else {
                entries.add(entry);
            }
        }
        if (!found && adds(depth)) {
            value().flatMap(value -> key(path.get(depth)).map(key -> new Tree.Entry(key, value)))
                    .ifPresent(entries::add);
        }
        return new Tree.Mapping(entries, mapping.at());
    }

    private boolean adds(int depth) {
        return depth + 1 == path.size() && operation.value("op").equals("add");
    }

    /// A key that stands nowhere in a file.
    private static Optional<Tree> key(String name) {
        var quoted = "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return YamlReader.read(new Page(quoted)).documents().stream().findFirst();
    }

    private Tree sequence(Tree.Sequence sequence, int depth) {
        var items = new ArrayList<>(sequence.items());
        var at = index(path.get(depth), items.size());
        if (adds(depth) && at <= items.size()) {
            value().ifPresent(value -> items.add(at, value));
        } else if (at < items.size()) {
            var after = there(items.remove(at), depth);
            after.ifPresent(value -> items.add(at, value));
        }
        return new Tree.Sequence(items, sequence.at());
    }

    /// Beyond the end where it is no place.
    private static int index(String text, int size) {
        var number = text.length() < 7 && !text.isEmpty() && text.chars().allMatch(Character::isDigit);
        return text.equals("-") ? size : number ? Integer.parseInt(text, 10) : size + 1;
    }
}
