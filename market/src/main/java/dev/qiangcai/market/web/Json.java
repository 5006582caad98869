package dev.qiangcai.market.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/// How the store reads and writes JSON: strictly, and not deeply.
final class Json {
    private static final int DEEPEST = 20;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write an answer as JSON", e);
        }
    }

    /// A JSON text that may stand in a script element: nothing in it can end the element.
    static String inScript(JsonNode node) {
        return new String(bytes(node), UTF_8).replace("<", "\\u003c");
    }

    static Fields fields(byte[] body) {
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode fields) {
                return new Fields(fields);
            }
        } catch (IOException malformed) {
            throw new Declined(Answer.wrong(Code.BAD_REQUEST, "the body is not JSON"));
        }
        throw new Declined(Answer.wrong(Code.BAD_REQUEST, "the body must be a JSON object"));
    }
}
