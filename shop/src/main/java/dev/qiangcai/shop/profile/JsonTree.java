package dev.qiangcai.shop.profile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import dev.qiangcai.shop.profile.Tree.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads JSON and TOML into a tree, and writes a tree as JSON. TOML gives positions for errors of its own grammar only.
final class JsonTree {
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(TreeReader.MAX_DEPTH)
            .maxNumberLength(64)
            .build();
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(LIMITS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final TomlFactory TOML =
            TomlFactory.builder().streamReadConstraints(LIMITS).build();

    private final String file;

    private JsonTree(String file) {
        this.file = file;
    }

    static Tree json(String file, String text) {
        return new JsonTree(file).read(JSON, "JSON", text);
    }

    static Tree toml(String file, String text) {
        return new JsonTree(file).read(TOML, "TOML", text);
    }

    private Tree read(JsonFactory factory, String language, String text) {
        try (var parser = factory.createParser(text)) {
            var first = parser.nextToken();
            if (first == null) {
                throw new BadProfile(file, new Mark(1, 1), Words.of("profile.empty"));
            }
            var tree = tree(parser);
            if (parser.nextToken() != null) {
                throw new BadProfile(file, mark(parser.currentTokenLocation()), Words.of("profile.one-document"));
            }
            return TreeReader.bounded(file, tree);
        } catch (JsonProcessingException e) {
            var why = Words.of("profile.syntax", language, e.getOriginalMessage());
            throw new BadProfile(file, mark(e.getLocation()), why);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tree tree(JsonParser parser) throws IOException {
        var mark = mark(parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT -> table(parser, mark);
            case START_ARRAY -> items(parser, mark);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText(), mark);
            case VALUE_TRUE, VALUE_FALSE -> new Tree.Leaf(Tree.Kind.FLAG, parser.getText(), mark);
            case VALUE_NULL -> new Tree.Leaf(Tree.Kind.NOTHING, "null", mark);
            default -> new Tree.Leaf(Tree.Kind.TEXT, parser.getText(), mark);
        };
    }

    private static Tree.Leaf number(String text, Mark mark) {
        return new Tree.Leaf(Tree.Leaf.numeric(text), text, mark);
    }

    private Tree items(JsonParser parser, Mark mark) throws IOException {
        List<Tree> all = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            all.add(tree(parser));
        }
        return Tree.Items.of(all, mark);
    }

    private Tree table(JsonParser parser, Mark mark) throws IOException {
        Map<String, Tree> fields = new LinkedHashMap<>();
        Map<String, Mark> keys = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            keys.put(key, mark(parser.currentTokenLocation()));
            parser.nextToken();
            fields.put(key, tree(parser));
        }
        return Tree.Table.of(fields, keys, mark);
    }

    private static Mark mark(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? Mark.NONE
                : new Mark(location.getLineNr(), Math.max(1, location.getColumnNr()));
    }

    /// The tree as the schema checker wants it.
    static JsonNode node(Tree tree) {
        var nodes = JsonNodeFactory.instance;
        return switch (tree) {
            case Tree.Table table -> {
                var object = nodes.objectNode();
                table.fields().forEach((key, value) -> object.set(key, node(value)));
                yield object;
            }
            case Tree.Items items -> {
                var array = nodes.arrayNode();
                items.all().forEach(item -> array.add(node(item)));
                yield array;
            }
            case Tree.Leaf leaf -> node(leaf);
        };
    }

    private static JsonNode node(Tree.Leaf leaf) {
        var nodes = JsonNodeFactory.instance;
        return switch (leaf.kind()) {
            case TEXT -> nodes.textNode(leaf.text());
            case FLAG -> nodes.booleanNode(Boolean.parseBoolean(leaf.text()));
            case NOTHING -> nodes.nullNode();
            case NUMBER -> number(leaf.text());
        };
    }

    /// Whole numbers stay whole: the schema's `integer` and a store's API both tell `1` from `1.0`.
    private static JsonNode number(String text) {
        var number = new BigDecimal(text);
        return number.scale() <= 0 && number.precision() - number.scale() <= 18
                ? JsonNodeFactory.instance.numberNode(number.longValueExact())
                : JsonNodeFactory.instance.numberNode(number);
    }
}
