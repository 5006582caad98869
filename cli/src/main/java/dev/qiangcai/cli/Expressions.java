package dev.qiangcai.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.qiangcai.promql.Features;
import dev.qiangcai.promql.ParseError;
import dev.qiangcai.promql.Promql;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;

/// Judges expressions, one JSON object a line in and one out: `{"expr": …}` gives `{expr, valid, type, errors}`, whose
/// places
/// are bytes of UTF-8 from 0.
final class Expressions {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Promql promql;

    Expressions(Features features) {
        this.promql = new Promql(features);
    }

    /// Says whether every line could be read; what is wrong with an expression is an answer.
    boolean judge(BufferedReader in, PrintWriter out) throws IOException {
        var read = true;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                var answer = answer(line);
                read &= !answer.has("error");
                out.println(answer);
            }
        }
        out.flush();
        return read;
    }

    private ObjectNode answer(String line) {
        var node = MAPPER.createObjectNode();
        try {
            var asked = MAPPER.readTree(line).path("expr");
            return asked.isTextual()
                    ? judged(asked.asText(), node)
                    : node.put("valid", false).put("error", "no text under expr");
        } catch (JsonProcessingException e) {
            return node.put("valid", false).put("error", "no JSON: " + e.getOriginalMessage());
        }
    }

    private ObjectNode judged(String expression, ObjectNode node) {
        var parsed = promql.parse(expression);
        node.put("expr", expression).put("valid", parsed.valid());
        parsed.type().ifPresentOrElse(type -> node.put("type", type.text()), () -> node.putNull("type"));
        var errors = node.putArray("errors");
        for (ParseError error : parsed.errors()) {
            var at = error.at().inBytes(expression);
            errors.addObject()
                    .put("message", error.message())
                    .put("start", at.start())
                    .put("end", at.end());
        }
        return node;
    }
}
