package dev.qiangcai.shop.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// Reads things from a page's JSON-LD blocks. A broken block is left out; a reference by `@id` is followed.
///
/// References can make a small page mean a huge tree, so that the number of things is bounded: a page with more of them
/// has no readable JSON-LD. Used by one thread, once.
final class JsonLd {
    private static final int MAX_THINGS = 20_000;
    private static final int MAX_REFERENCES = 4;
    private static final int MAX_WRAPPINGS = 10;
    private static final List<String> OPENINGS = List.of("<!--", "-->", ">", "//", "/*", "*/", "<![CDATA[");
    private static final List<String> CLOSINGS = List.of("-->", "<!", "//", "/*", "*/", "]]>", ";");

    private final Map<String, JsonNode> byId = new HashMap<>();
    private int left = MAX_THINGS;

    private JsonLd() {}

    static List<Fact.Thing> things(Element root) {
        var blocks = root.select("script[type^=application/ld+json]").stream()
                .map(script -> JsonBody.parse(unwrapped(script.data())))
                .flatMap(Optional::stream)
                .map(JsonBody::root)
                .toList();
        var reader = new JsonLd();
        blocks.forEach(reader::index);
        var things = new ArrayList<Fact.Thing>();
        for (var block : blocks) {
            for (var fact : reader.facts(block, 0)) {
                if (fact instanceof Fact.Thing thing) {
                    things.add(thing);
                }
            }
        }
        return reader.left < 0 ? List.of() : things;
    }

    /// Without the comment and CDATA marks that old templates put around a script.
    private static String unwrapped(String script) {
        var text = script.strip();
        for (int i = 0; i < MAX_WRAPPINGS; i++) {
            var now = text;
            text = OPENINGS.stream()
                    .filter(now::startsWith)
                    .findFirst()
                    .map(mark -> now.substring(mark.length()).strip())
                    .orElse(now);
            var then = text;
            text = CLOSINGS.stream()
                    .filter(then::endsWith)
                    .findFirst()
                    .map(mark ->
                            then.substring(0, then.length() - mark.length()).strip())
                    .orElse(then);
        }
        return text;
    }

    private void index(JsonNode node) {
        if (node.isObject() && node.size() > 1 && node.path("@id").isTextual()) {
            byId.putIfAbsent(node.path("@id").textValue(), node);
        }
        node.forEach(this::index);
    }

    private List<Fact> facts(JsonNode node, int references) {
        if (--left < 0 || node.isNull()) {
            return List.of();
        }
        if (node.isArray()) {
            var all = new ArrayList<Fact>();
            node.forEach(element -> all.addAll(facts(element, references)));
            return all;
        }
        return node.isObject() ? meaning(node, references) : List.of(new Fact.Word(node.asText()));
    }

    private List<Fact> meaning(JsonNode object, int references) {
        if (object.has("@value")) {
            return facts(object.path("@value"), references);
        }
        if (object.has("@list")) {
            return facts(object.path("@list"), references);
        }
        boolean reference = object.size() == 1 && object.path("@id").isTextual();
        if (!reference) {
            return List.of(thing(object, references));
        }
        var meant = byId.get(object.path("@id").textValue());
        return meant == null || references == MAX_REFERENCES ? List.of() : List.of(thing(meant, references + 1));
    }

    private Fact.Thing thing(JsonNode node, int references) {
        var types = new LinkedHashSet<String>();
        facts(node.path("@type"), references).forEach(fact -> {
            if (fact instanceof Fact.Word(var type)) {
                types.add(Fact.type(type));
            }
        });
        var properties = new LinkedHashMap<String, List<Fact>>();
        for (var property : node.properties()) {
            if (!property.getKey().startsWith("@") || property.getKey().equals("@graph")) {
                properties
                        .computeIfAbsent(Fact.local(property.getKey()), _ -> new ArrayList<>())
                        .addAll(facts(property.getValue(), references));
            }
        }
        return new Fact.Thing(types, properties);
    }
}
