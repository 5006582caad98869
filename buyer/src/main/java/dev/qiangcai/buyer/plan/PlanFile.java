package dev.qiangcai.buyer.plan;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/// A file as it was read: whole, bounded, well-formed, and of a known shape.
record PlanFile(Path path, Format format, String text, JsonNode tree) {
    /// No plan is nearly as large; a file that is was not written by its owner.
    static final long LARGEST = 64 * 1024;

    /// From where the names in it lead on.
    static Path folder(Path path) {
        return Objects.requireNonNullElse(path.toAbsolutePath().getParent(), path);
    }

    static PlanFile read(Path path, Shape.Section shape) {
        var spot = new Spot(path, "");
        // A name in no known format is refused unread.
        format(spot);
        return of(path, text(spot, path), shape);
    }

    /// A text that is or would be in that file.
    static PlanFile of(Path path, String text, Shape.Section shape) {
        var spot = new Spot(path, "");
        var format = format(spot);
        var tree = parse(spot, format, text);
        new ShapeCheck(path, shape).check(tree);
        return new PlanFile(path, format, text, tree);
    }

    private static Format format(Spot spot) {
        return Format.ofFile(spot.place().toString()).orElseThrow(() -> new UnknownFormat(spot));
    }

    private static String text(Spot spot, Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                // A folder, a pipe or a device: the last two could be read for ever.
                throw new NoSuchFileException(path.toString());
            }
            byte[] bytes;
            try (var file = Files.newInputStream(path)) {
                bytes = file.readNBytes((int) LARGEST + 1);
            }
            if (bytes.length > LARGEST) {
                throw new TooLarge(spot, LARGEST);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new MalformedPlan(spot, word("plan.someLine"), word("plan.notUtf8"));
        } catch (IOException failed) {
            throw new UnreadablePlan(spot, failed);
        }
    }

    private static JsonNode parse(Spot spot, Format format, String text) {
        try {
            if (format == Format.YAML) {
                refuseReferences(spot, text);
            }
            var tree = format.mapper().readTree(text);
            boolean nothing = tree == null || tree.isMissingNode() || tree.isNull();
            return nothing ? JsonNodeFactory.instance.objectNode() : tree;
        } catch (JsonProcessingException malformed) {
            throw new MalformedPlan(spot, line(malformed.getLocation()), cause(malformed));
        } catch (IOException impossible) {
            throw new UnreadablePlan(spot, impossible);
        }
    }

    /// Anchors, aliases and tags: the stuff of YAML bombs, and of no use in a plan.
    private static void refuseReferences(Spot spot, String text) throws IOException {
        try (var parser = (YAMLParser) Format.YAML.mapper().createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
                    throw new MalformedPlan(spot, line(parser.currentLocation()), word("plan.noReferences"));
                }
            }
        }
    }

    private static Object line(JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? word("plan.someLine")
                : word("plan.line", location.getLineNr(), location.getColumnNr());
    }

    /// The parser's own first line, without what could be a phone number or a code.
    private static String cause(JsonProcessingException malformed) {
        return masked(malformed.getOriginalMessage());
    }

    static String masked(String message) {
        var said = message.lines().findFirst().orElse("");
        return said.substring(0, Math.min(160, said.length())).replaceAll("\\d{4,}", "•••");
    }

    private static Sentence word(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.buyer.words", key, facts);
    }
}
