package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.profile.Tree.Mark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A place in a profile: its value, where it stands, and how to complain about it. The schema has already been
/// checked, so that what it promises is taken for granted here.
///
/// @param file the profile's file
/// @param path the keys that lead here: `steps.item.read`
/// @param tree the value
/// @param mark where the key stands, or the value where it has none
record Spot(String file, String path, Tree tree, Mark mark) {
    static Spot root(String file, Tree tree) {
        return new Spot(file, "", tree, tree.mark());
    }

    Spot at(String key) {
        return maybe(key).orElseThrow(() -> bad("profile.missing-key", key));
    }

    Optional<Spot> maybe(String key) {
        return tree instanceof Tree.Table table && table.fields().containsKey(key)
                ? Optional.of(child(table, key))
                : Optional.empty();
    }

    boolean has(String key) {
        return tree instanceof Tree.Table table && table.fields().containsKey(key);
    }

    /// The fields of a table, in order; a key that is absent has none.
    Map<String, Spot> fields(String key) {
        return maybe(key).map(Spot::fields).orElse(Map.of());
    }

    Map<String, Spot> fields() {
        var fields = new LinkedHashMap<String, Spot>();
        if (tree instanceof Tree.Table table) {
            table.fields().keySet().forEach(key -> fields.put(key, child(table, key)));
        }
        return fields;
    }

    /// The items of a list; a single value is a list of one, an absent key an empty one.
    List<Spot> items(String key) {
        return maybe(key).map(Spot::items).orElse(List.of());
    }

    List<Spot> items() {
        if (!(tree instanceof Tree.Items items)) {
            return List.of(this);
        }
        var spots = new ArrayList<Spot>();
        for (var item : items.all()) {
            spots.add(new Spot(file, path + "[" + spots.size() + "]", item, item.mark()));
        }
        return spots;
    }

    Optional<String> text(String key) {
        return maybe(key).map(Spot::text);
    }

    Tree.Leaf leaf() {
        if (tree instanceof Tree.Leaf leaf) {
            return leaf;
        }
        throw bad("profile.expected-leaf", path);
    }

    String text() {
        return leaf().text();
    }

    boolean flag(String key) {
        return text(key).map(Boolean::parseBoolean).orElse(false);
    }

    int whole(String key, int otherwise) {
        return maybe(key).map(Spot::number).map(BigDecimal::intValue).orElse(otherwise);
    }

    BigDecimal number() {
        if (leaf().kind() == Tree.Kind.NUMBER) {
            return new BigDecimal(text());
        }
        throw bad("profile.expected-number", path);
    }

    BadProfile bad(String key, Object... facts) {
        return new BadProfile(file, mark, Words.of(key, facts));
    }

    /// The value on one line, as a reader of the profile knows it: `json: $.code, in: [0]`.
    String flow() {
        var flow = flow(tree);
        return tree instanceof Tree.Table ? flow.substring(1, flow.length() - 1) : flow;
    }

    private static String flow(Tree tree) {
        return switch (tree) {
            case Tree.Leaf leaf -> leaf.text();
            case Tree.Items items -> items.all().stream().map(Spot::flow).collect(Collectors.joining(", ", "[", "]"));
            case Tree.Table table ->
                table.fields().entrySet().stream()
                        .map(field -> field.getKey() + ": " + flow(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private Spot child(Tree.Table table, String key) {
        var value = table.fields().get(key);
        var mark = table.keys().getOrDefault(key, Mark.NONE);
        if (value == null) {
            throw bad("profile.missing-key", key);
        }
        return new Spot(file, path.isEmpty() ? key : path + "." + key, value, mark);
    }
}
