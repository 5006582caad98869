package dev.qiangcai.doctor.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.source.Place;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// For programs: one JSON object with `findings`, `faults` and the number of `files`. Lines and columns count from 1,
/// columns in characters; `endColumn` is behind the last one.
public final class JsonReport implements Report {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final Language language;

    public JsonReport(Language language) {
        this.language = Objects.requireNonNull(language, "language");
    }

    @Override
    public void write(Diagnosis diagnosis, PrintWriter out) {
        var root = JsonNodeFactory.instance.objectNode();
        var findings = root.putArray("findings");
        diagnosis.findings().forEach(finding -> findings.add(finding(finding)));
        var faults = root.putArray("faults");
        for (var fault : diagnosis.faults()) {
            faults.add(place(fault.place()).put("message", language.say(fault.why())));
        }
        root.put("files", diagnosis.files());
        print(root, out);
    }

    static void print(ObjectNode root, PrintWriter out) {
        try {
            MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, root);
            out.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode finding(Finding finding) {
        var card = finding.card();
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("rule", card.id())
                .put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        node.setAll(place(finding.place()));
        node.put("message", language.say(finding.story().message()))
                .put("cost", language.cost(card))
                .put("remedy", language.say(card.remedy()))
                .put("fixable", !finding.edits().isEmpty());
        language.link(card).ifPresent(link -> node.put("more", link));
        node.set("way", way(finding.story().way()));
        return node;
    }

    private static ArrayNode way(List<Step> steps) {
        var way = JsonNodeFactory.instance.arrayNode();
        steps.forEach(step -> way.add(place(step.place()).put("what", step.what())));
        return way;
    }

    private static ObjectNode place(Place place) {
        var region = place.region();
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", place.file())
                .put("line", region.line())
                .put("column", region.column())
                .put("endLine", region.endLine())
                .put("endColumn", region.endColumn());
    }
}
