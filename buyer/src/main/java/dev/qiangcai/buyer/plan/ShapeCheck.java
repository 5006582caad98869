package dev.qiangcai.buyer.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.qiangcai.guard.words.Sentence;
import java.nio.file.Path;

/// Compares a file with what it may look like, key by key.
record ShapeCheck(Path file, Shape.Section root) {
    void check(JsonNode tree) {
        check(tree, root, "");
    }

    private void check(JsonNode node, Shape shape, String key) {
        switch (shape) {
            case Shape.Text _ -> demand(node.isValueNode() && !node.isNull(), key, "plan.aValue");
            case Shape.AnyKeys _ -> {
                demand(node.isObject(), key, "plan.aSection");
                node.properties().forEach(entry -> checkNamed(key + "." + entry.getKey(), entry.getValue()));
            }
            case Shape.ListOf(var each) -> {
                demand(node.isArray(), key, "plan.aList");
                for (int i = 0; i < node.size(); i++) {
                    check(node.get(i), each, key + "[" + i + "]");
                }
            }
            case Shape.Section section -> {
                demand(node.isObject(), key, "plan.aSection");
                node.properties().forEach(entry -> check(section, key, entry.getKey(), entry.getValue()));
            }
        }
    }

    private void checkNamed(String key, JsonNode node) {
        if (!Known.of(root).holds(key)) {
            throw new UnknownKey(new Spot(file, key), Known.of(root).nearest(key));
        }
        check(node, FileShape.TEXT, key);
    }

    private void check(Shape.Section section, String parent, String name, JsonNode node) {
        var key = parent.isEmpty() ? name : parent + "." + name;
        var shape = section.keys().get(name);
        if (shape == null) {
            throw new UnknownKey(new Spot(file, key), Known.of(root).nearest(key));
        }
        check(node, shape, key);
    }

    private void demand(boolean fits, String key, String expected) {
        if (!fits) {
            throw new WrongShape(new Spot(file, key), Sentence.of("dev.qiangcai.buyer.words", expected));
        }
    }
}
