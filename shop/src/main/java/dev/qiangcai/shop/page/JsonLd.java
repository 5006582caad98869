package dev.qiangcai.shop.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads things from a page's JSON-LD blocks. A broken block is left out; a reference by `@id` is followed.
///
/// References can make a small page mean a huge tree, so that the number of things is bounded: a page with more of them
/// has no readable JSON-LD. Used by one thread, once.
final class JsonLd {
    private static final JsonMapper LENIENT = JsonBody.MAPPER
            .rebuild()
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final int MAX_THINGS = 20_000;
    private static final int MAX_REFERENCES = 4;
    private static final int MAX_WRAPPINGS = 10;
    private static final Set<String> KEPT = Set.of("@graph", "@id");
    private static final List<String> OPENINGS = List.of("<!--", "-->", ">", "//", "/*", "*/", "<![CDATA[");
    private static final List<String> CLOSINGS = List.of("-->", "<!", "//", "/*", "*/", "]]>", ";");

    private final Map<String, JsonNode> byId = new HashMap<>();
    private int left = MAX_THINGS;

    private JsonLd() {}

    static List<Fact.Thing> things(Element root) {
        var blocks = root.select("script[type~=(?i)^\\s*application/ld\\+json]").stream()
                .map(script -> parse(script.data()))
                .toList();
        var reader = new JsonLd();
        blocks.forEach(block -> block.ifPresent(reader::index));
        var things = new ArrayList<Fact.Thing>();
        for (int number = 1; number <= blocks.size(); number++) {
            var place = new Place.Script(number, "$");
            blocks.get(number - 1).stream()
                    .flatMap(block -> reader.facts(block, place, 0).stream())
                    .forEach(fact -> {
                        if (fact instanceof Fact.Thing thing) {
                            things.add(thing);
                        }
                    });
        }
        return reader.left < 0 ? List.of() : things;
    }

    /// A block as people write it: with comments, line breaks inside texts, commas too many, or every quote as an
    /// entity.
    private static Optional<JsonNode> parse(String script) {
        var text = unwrapped(script);
        if (text.startsWith("<") || text.isEmpty()) {
            return Optional.empty();
        }
        return tree(text)
                .or(() -> text.contains("&quot;") || text.contains("&#34;")
                        ? tree(Parser.unescapeEntities(text, false))
                        : Optional.empty());
    }

    private static Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(LENIENT.readTree(text));
        } catch (JsonProcessingException | NumberFormatException | ArithmeticException _) {
            return Optional.empty();
        }
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

    private List<Fact> facts(JsonNode node, Place.Script place, int references) {
        if (--left < 0 || node.isNull()) {
            return List.of();
        }
        if (node.isArray()) {
            var all = new ArrayList<Fact>();
            for (int i = 0; i < node.size() && left >= 0; i++) {
                all.addAll(facts(node.get(i), place.element(i), references));
            }
            return all;
        }
        return node.isObject() ? meaning(node, place, references) : List.of(new Fact.Word(node.asText()));
    }

    private List<Fact> meaning(JsonNode object, Place.Script place, int references) {
        if (object.has("@value")) {
            return facts(object.path("@value"), place, references);
        }
        if (object.has("@list")) {
            return facts(object.path("@list"), place, references);
        }
        boolean reference = object.size() == 1 && object.path("@id").isTextual();
        if (!reference) {
            return List.of(thing(object, place, references));
        }
        var meant = byId.get(object.path("@id").textValue());
        return meant == null || references == MAX_REFERENCES ? List.of() : List.of(thing(meant, place, references + 1));
    }

    private Fact.Thing thing(JsonNode node, Place.Script place, int references) {
        var types = new LinkedHashSet<String>();
        facts(node.path("@type"), place, references).forEach(fact -> {
            if (fact instanceof Fact.Word(var type)) {
                types.add(Fact.type(type));
            }
        });
        var properties = new LinkedHashMap<String, List<Fact>>();
        for (var property : node.properties()) {
            if (!property.getKey().startsWith("@") || KEPT.contains(property.getKey())) {
                properties
                        .computeIfAbsent(Fact.local(property.getKey()), _ -> new ArrayList<>())
                        .addAll(facts(property.getValue(), place.property(property.getKey()), references));
            }
        }
        return new Fact.Thing(types, properties, place);
    }
}
