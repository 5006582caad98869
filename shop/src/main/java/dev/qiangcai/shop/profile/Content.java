package dev.qiangcai.shop.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.qiangcai.shop.page.Request.Body;
import dev.qiangcai.shop.page.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a request carries.
sealed interface Content {
    Optional<Body> fill(Scope scope);

    record Nothing() implements Content {
        @Override
        public Optional<Body> fill(Scope scope) {
            return Optional.empty();
        }
    }

    record Form(List<Field> fields) implements Content {
        @Override
        public Optional<Body> fill(Scope scope) {
            return Optional.of(
                    new Body("application/x-www-form-urlencoded", Field.join(fields, scope, Encoding::form)));
        }
    }

    record Json(Shape shape) implements Content {
        @Override
        public Optional<Body> fill(Scope scope) {
            var text = shape.fill(scope).map(JsonNode::toString).orElse("null");
            return Optional.of(new Body("application/json", text));
        }
    }

    /// A JSON value with placeholders in its texts.
    sealed interface Shape {
        /// Empty for one optional placeholder without a value: the key or the item is left out.
        Optional<JsonNode> fill(Scope scope);

        record Table(Map<String, Shape> fields) implements Shape {
            @Override
            public Optional<JsonNode> fill(Scope scope) {
                var object = JsonNodeFactory.instance.objectNode();
                fields.forEach((key, shape) -> shape.fill(scope).ifPresent(value -> object.set(key, value)));
                return Optional.of(object);
            }
        }

        record Items(List<Shape> all) implements Shape {
            @Override
            public Optional<JsonNode> fill(Scope scope) {
                var array = JsonNodeFactory.instance.arrayNode();
                all.forEach(shape -> shape.fill(scope).ifPresent(array::add));
                return Optional.of(array);
            }
        }

        record Fixed(JsonNode value) implements Shape {
            @Override
            public Optional<JsonNode> fill(Scope scope) {
                return Optional.of(value);
            }
        }

        record Text(Template template) implements Shape {
            @Override
            public Optional<JsonNode> fill(Scope scope) {
                var lone = template.lone();
                return lone.isPresent()
                        ? Template.value(lone.get(), scope).map(Shape::node)
                        : template.fill(scope, text -> text).map(JsonNodeFactory.instance::textNode);
            }
        }

        /// What the store wrote as a number or a boolean goes back as one.
        private static JsonNode node(Value value) {
            var kind = Tree.Leaf.bare(value.raw());
            return JsonTree.node(new Tree.Leaf(value.bare() ? kind : Tree.Kind.TEXT, value.raw(), Tree.Mark.NONE));
        }

        static Shape parse(Spot spot, Names names) {
            return switch (spot.tree()) {
                case Tree.Table _ -> {
                    var fields = new LinkedHashMap<String, Shape>();
                    spot.fields().forEach((key, value) -> fields.put(key, parse(value, names)));
                    yield new Table(fields);
                }
                case Tree.Items _ -> {
                    var all = new ArrayList<Shape>();
                    spot.items().forEach(item -> all.add(parse(item, names)));
                    yield new Items(all);
                }
                case Tree.Leaf leaf ->
                    leaf.kind() == Tree.Kind.TEXT
                            ? new Text(Template.parse(spot, names))
                            : new Fixed(JsonTree.node(leaf));
            };
        }
    }

    static Content parse(Spot stage, Names names) {
        var form = stage.maybe("form");
        var json = stage.maybe("json");
        if (form.isPresent() && json.isPresent()) {
            throw json.get().bad("profile.two-bodies");
        }
        return form.<Content>map(_ -> new Form(Field.parse(stage, "form", names)))
                .or(() -> json.map(spot -> new Json(Shape.parse(spot, names))))
                .orElseGet(Nothing::new);
    }
}
