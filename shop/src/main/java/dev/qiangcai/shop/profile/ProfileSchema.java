package dev.qiangcai.shop.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// The published JSON Schema (`profile.schema.json`), and its findings turned into file, line, column and nearest key.
final class ProfileSchema {
    /// Read and compiled once, when the first profile is.
    private static final ProfileSchema SCHEMA = new ProfileSchema();

    private final JsonNode source = load();
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(source);

    private ProfileSchema() {}

    private record Finding(Spot spot, Sentence what, boolean missing) {
        Finding(Spot spot, Sentence what) {
            this(spot, what, false);
        }
    }

    /// @throws BadProfile for the first finding in the file's order
    static void check(Spot root) {
        SCHEMA.schema.validate(JsonTree.node(root.tree())).stream()
                .map(error -> SCHEMA.finding(root, error))
                // A misspelt key is also a missing one: the slip is what helps.
                .min(Comparator.<Finding, Boolean>comparing(finding -> finding.missing)
                        .thenComparingInt(finding -> finding.spot.mark().line())
                        .thenComparingInt(finding -> finding.spot.mark().column()))
                .ifPresent(finding -> {
                    throw new BadProfile(root.file(), finding.spot.mark(), finding.what);
                });
    }

    private Finding finding(Spot root, Error error) {
        var spot = find(root, error.getInstanceLocation());
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(spot, error);
            case "required" -> new Finding(spot, Words.of("profile.missing-key", error.getProperty()), true);
            case "type" -> new Finding(spot, Words.of("profile.expected-type", spot.path(), type(error)));
            case "enum", "const" -> notListed(spot, error);
            default -> new Finding(spot, Words.of("profile.not-valid", spot.path(), error.getMessage()));
        };
    }

    private Finding unknownKey(Spot spot, Error error) {
        var key = error.getProperty();
        var known = new ArrayList<String>();
        at(error, 1).path("properties").fieldNames().forEachRemaining(known::add);
        var what = spot.path().isEmpty()
                ? Words.of("profile.unknown-key", key)
                : Words.of("profile.unknown-key-in", key, spot.path());
        return new Finding(spot.maybe(key).orElse(spot), Words.meant(what, key, known));
    }

    private Finding notListed(Spot spot, Error error) {
        var words = new ArrayList<String>();
        at(error, 0).forEach(word -> words.add(word.asText()));
        if (words.isEmpty()) {
            words.add(at(error, 0).asText());
        }
        var given = spot.flow();
        return new Finding(
                spot,
                Words.meant(
                        Words.of("profile.not-listed", spot.path(), given, String.join(", ", words)), given, words));
    }

    private String type(Error error) {
        var type = at(error, 0);
        if (type.isTextual()) {
            return type.asText();
        }
        List<String> types = new ArrayList<>();
        type.forEach(one -> types.add(one.asText()));
        return String.join(" | ", types);
    }

    /// The keyword that an error is about, in the schema's source; or a node `up` levels above it.
    private JsonNode at(Error error, int up) {
        var path = error.getSchemaLocation().getFragment();
        var node = source;
        for (int i = 0; i < path.getNameCount() - up; i++) {
            var element = path.getElement(i);
            node = element instanceof Integer index ? node.path(index) : node.path(element.toString());
        }
        return node;
    }

    private static Spot find(Spot root, NodePath location) {
        var spot = root;
        for (int i = 0; i < location.getNameCount(); i++) {
            var name = location.getElement(i);
            spot = name instanceof Integer index
                    ? spot.items().get(index)
                    : spot.maybe(name.toString()).orElse(spot);
        }
        return spot;
    }

    private static JsonNode load() {
        try (var in = Objects.requireNonNull(
                ProfileSchema.class.getResourceAsStream("profile.schema.json"), "profile.schema.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
