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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a request carries.
sealed interface Content {
    List<String> BODIES = List.of("form", "json", "graphql");

    /// A variable of a GraphQL document.
    Pattern VARIABLE = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)");

    Optional<Body> fill(Scope scope);

    Stream<Template.Part.Slot> slots();

    record Nothing() implements Content {
        @Override
        public Optional<Body> fill(Scope scope) {
            return Optional.empty();
        }

        @Override
        public Stream<Template.Part.Slot> slots() {
            return Stream.empty();
        }
    }

    record Form(List<Field> fields) implements Content {
        @Override
        public Optional<Body> fill(Scope scope) {
            return Optional.of(
                    new Body("application/x-www-form-urlencoded", Field.join(fields, scope, Encoding::form)));
        }

        @Override
        public Stream<Template.Part.Slot> slots() {
            return Field.slots(fields);
        }
    }

    record Json(Shape shape) implements Content {
        @Override
        public Optional<Body> fill(Scope scope) {
            var text = shape.fill(scope).map(JsonNode::toString).orElse("null");
            return Optional.of(new Body("application/json", text));
        }

        @Override
        public Stream<Template.Part.Slot> slots() {
            return shape.slots();
        }
    }

    /// A GraphQL document as the profile wrote it, braces and all; only the variables hold placeholders, so that no
    /// value can become a part of the document.
    record GraphQl(String document, Json variables) implements Content {
        @Override
        public Optional<Body> fill(Scope scope) {
            var request = JsonNodeFactory.instance.objectNode().put("query", document);
            variables.shape().fill(scope).ifPresent(filled -> request.set("variables", filled));
            return Optional.of(new Body("application/json", request.toString()));
        }

        @Override
        public Stream<Template.Part.Slot> slots() {
            return variables.slots();
        }
    }

    /// A JSON value with placeholders in its texts.
    sealed interface Shape {
        /// Empty for one optional placeholder without a value: the key or the item is left out.
        Optional<JsonNode> fill(Scope scope);

        Stream<Template.Part.Slot> slots();

        record Table(Map<String, Shape> fields) implements Shape {
            @Override
            public Optional<JsonNode> fill(Scope scope) {
                var object = JsonNodeFactory.instance.objectNode();
                fields.forEach((key, shape) -> shape.fill(scope).ifPresent(value -> object.set(key, value)));
                return Optional.of(object);
            }

            @Override
            public Stream<Template.Part.Slot> slots() {
                return fields.values().stream().flatMap(Shape::slots);
            }
        }

        record Items(List<Shape> all) implements Shape {
            @Override
            public Optional<JsonNode> fill(Scope scope) {
                var array = JsonNodeFactory.instance.arrayNode();
                all.forEach(shape -> shape.fill(scope).ifPresent(array::add));
                return Optional.of(array);
            }

            @Override
            public Stream<Template.Part.Slot> slots() {
                return all.stream().flatMap(Shape::slots);
            }
        }

        record Fixed(JsonNode value) implements Shape {
            @Override
            public Optional<JsonNode> fill(Scope scope) {
                return Optional.of(value);
            }

            @Override
            public Stream<Template.Part.Slot> slots() {
                return Stream.empty();
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

            @Override
            public Stream<Template.Part.Slot> slots() {
                return template.slots();
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
        var given = BODIES.stream().filter(stage::has).toList();
        if (given.size() > 1) {
            throw stage.at(given.getLast()).bad("profile.two-bodies", String.join(", ", given));
        }
        return switch (given.isEmpty() ? "" : given.getFirst()) {
            case "form" -> new Form(Field.parse(stage, "form", names));
            case "json" -> new Json(Shape.parse(stage.at("json"), names));
            case "graphql" -> graphQl(stage.at("graphql"), names);
            default -> new Nothing();
        };
    }

    private static GraphQl graphQl(Spot spot, Names names) {
        var document = spot.at("query").text();
        var used = VARIABLE.matcher(document)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        var given = spot.fields("variables");
        for (var name : used) {
            if (!given.containsKey(name)) {
                throw meant(spot.at("query"), "profile.graphql-missing", name, given.keySet());
            }
        }
        for (var variable : given.entrySet()) {
            if (!used.contains(variable.getKey())) {
                throw meant(variable.getValue(), "profile.graphql-unused", variable.getKey(), used);
            }
        }
        var shapes = new LinkedHashMap<String, Shape>();
        given.forEach((name, value) -> shapes.put(name, Shape.parse(value, names)));
        return new GraphQl(document, new Json(new Shape.Table(shapes)));
    }

    private static BadProfile meant(Spot spot, String key, String name, Set<String> known) {
        return new BadProfile(spot.file(), spot.mark(), Words.meant(Words.of(key, name), name, known));
    }
}
