package dev.qiangcai.buyer.script;

import dev.qiangcai.buyer.script.Node.Branch;
import dev.qiangcai.buyer.script.Node.Leaf;
import dev.qiangcai.buyer.script.Node.Table;
import dev.qiangcai.buyer.script.Node.Twig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A text that a person wrote, in which single values are changed and everything else stays: comments, order, quotes,
/// line ends. Immutable.
///
/// ```java
/// new Script(Notation.YAML, "buy:\n  count: 1  # eggs\n").set("buy.count", "2").text(); // buy:\n  count: 2  # eggs\n
/// ```
/// Places are named as in `buy.items[0].name`. The text must be well-formed.
public record Script(Notation notation, String text) {
    /// With that value there; sections on the way are made.
    ///
    /// @throws Unclear when there is something else than a value, or the parts cannot be told apart
    public Script set(String place, String value) {
        return put(path(place), new Value.Text(value));
    }

    /// With a list of small sections where there is none.
    public Script setList(String place, List<Map<String, String>> rows) {
        return put(path(place), new Value.Rows(rows));
    }

    /// With one more text at the end of a list, which is made where there is none.
    public Script add(String list, String text) {
        return part(path(list)).filter(Branch.class::isInstance).isPresent()
                ? new Insertion(this, (Branch) part(path(list)).orElseThrow()).item(text)
                : put(path(list), new Value.Texts(List.of(text)));
    }

    /// With one more section at the end of a list.
    public Script add(String list, Map<String, String> row) {
        return part(path(list)).orElseThrow(Unclear::new) instanceof Branch branch
                ? new Insertion(this, branch).item(row)
                : put(path(list), new Value.Rows(List.of(row)));
    }

    /// With other names and values in a section of a list.
    public Script replace(String place, Map<String, String> row) {
        var path = path(place);
        var section = part(path).orElseThrow(Unclear::new);
        if (!(section instanceof Table table)) {
            var inline = notation.inline(new Value.Rows(List.of(row)));
            return spliced(section.start(), section.end(), inline.substring(1, inline.length() - 1));
        }
        var replaced = this;
        for (var twig : table.twigs()) {
            replaced = replaced.remove(place + "." + twig.name());
        }
        for (var cell : row.entrySet()) {
            replaced = replaced.set(place + "." + cell.getKey(), cell.getValue());
        }
        return replaced;
    }

    /// Without what is there.
    public Script remove(String place) {
        var path = path(place);
        var parent = part(path.subList(0, path.size() - 1)).orElseThrow(Unclear::new);
        return parent instanceof Branch branch
                ? new Removal(this, branch).of(branch.twig(path.getLast()).orElseThrow(Unclear::new))
                : this;
    }

    /// How the lines end.
    String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /// Where the line ends that a place is in, before the sign that ends it.
    int lineEnd(int place) {
        int end = text.indexOf('\n', place);
        if (end < 0) {
            return text.length();
        }
        return end > place && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    int lineStart(int place) {
        return text.lastIndexOf('\n', place - 1) + 1;
    }

    Script spliced(int from, int to, String other) {
        return new Script(notation, text.substring(0, from) + other + text.substring(to));
    }

    private Script put(List<String> path, Value value) {
        var branch = notation.read(text);
        for (int depth = 0; depth < path.size(); depth++) {
            var twig = branch.twig(path.get(depth)).map(Twig::value);
            if (twig.isEmpty()) {
                return new Insertion(this, branch).entry(path.subList(depth, path.size()), value);
            }
            if (twig.get() instanceof Branch next) {
                branch = next;
            } else if (depth == path.size() - 1 && twig.get() instanceof Leaf leaf) {
                return changed(leaf, value);
            } else {
                throw new Unclear();
            }
        }
        throw new Unclear();
    }

    /// In quotes where it was in quotes.
    private Script changed(Leaf leaf, Value value) {
        boolean bare = "\"'".indexOf(text.charAt(leaf.start())) < 0;
        var literal = value instanceof Value.Text(var plain) ? notation.literal(plain, bare) : notation.inline(value);
        return spliced(leaf.start(), leaf.end(), literal);
    }

    private Optional<Node> part(List<String> path) {
        Optional<Node> found = Optional.of(notation.read(text));
        for (var name : path) {
            found = found.flatMap(
                    node -> node instanceof Branch branch ? branch.twig(name).map(Twig::value) : Optional.empty());
        }
        return found;
    }

    /// `buy`, `items`, `0`, `name` of `buy.items[0].name`.
    private static List<String> path(String place) {
        var path = new ArrayList<String>();
        for (var part : place.split("\\.", -1)) {
            for (var name : part.split("[\\[\\]]+", -1)) {
                path.add(name);
            }
        }
        return path.stream().filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableList());
    }
}
