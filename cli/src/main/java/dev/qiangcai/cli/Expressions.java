package dev.qiangcai.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.qiangcai.promql.Features;
import dev.qiangcai.promql.ParseError;
import dev.qiangcai.promql.Promql;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;

/// Judges expressions, one JSON object a line in and one out: `{"expr": …}` gives `{expr, valid, type, errors}`, whose
/// places are bytes of UTF-8 from 0. A line that is none gets an answer too, with `expr` null and the line's number.
final class Expressions {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int LONGEST = 4 << 20;

    private final Promql promql;

    Expressions(Features features) {
        this.promql = new Promql(features);
    }

    /// Says whether every line could be read; what is wrong with an expression is an answer.
    boolean judge(InputStream in, PrintWriter out) throws IOException {
        var lines = new ByteLines(in, LONGEST);
        var read = true;
        var number = 0;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            number++;
            if (!(line.get() instanceof ByteLines.Line.Text(var text) && text.isBlank())) {
                var answer = answer(line.get(), number);
                read &= !answer.path("expr").isNull();
                out.println(answer);
                out.flush();
            }
        }
        return read;
    }

    private ObjectNode answer(ByteLines.Line line, int number) {
        return switch (line) {
            case ByteLines.Line.Text(var text) -> answer(text, number);
            case ByteLines.Line.TooLong(var longest) -> unread("the line is longer than " + longest + " bytes", number);
            case ByteLines.Line.NotUtf8() -> unread("the line is not UTF-8", number);
        };
    }

    private ObjectNode answer(String line, int number) {
        try {
            var asked = MAPPER.readTree(line).path("expr");
            return asked.isTextual() ? judged(asked.asText()) : unread("no text under expr", number);
        } catch (JsonProcessingException e) {
            return unread("no JSON: " + e.getOriginalMessage(), number);
        }
    }

    private static ObjectNode unread(String why, int number) {
        var node = MAPPER.createObjectNode().putNull("expr").put("valid", false).putNull("type");
        node.putArray("errors").addObject().put("message", why).put("start", 0).put("end", 0);
        return node.put("line", number);
    }

    private ObjectNode judged(String expression) {
        var parsed = promql.parse(expression);
        var node = MAPPER.createObjectNode().put("expr", expression).put("valid", parsed.valid());
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
