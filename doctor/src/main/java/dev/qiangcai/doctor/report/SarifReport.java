package dev.qiangcai.doctor.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.Print;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import dev.qiangcai.doctor.source.Place;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;

/// For code scanning: SARIF 2.1.0 (OASIS Standard, Static Analysis Results Interchange Format).
public final class SarifReport implements Report {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Language language;
    private final String version;
    private final List<Card> rules;

    /// @param version the program's own
    public SarifReport(Language language, String version, List<Card> rules) {
        this.language = Objects.requireNonNull(language, "language");
        this.version = Objects.requireNonNull(version, "version");
        this.rules = List.copyOf(rules);
    }

    @Override
    public void write(Diagnosis diagnosis, PrintWriter out) {
        var root = NODES.objectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        var run = root.putArray("runs").addObject();
        var driver = run.putObject("tool").putObject("driver");
        driver.put("name", "qiangcai doctor").put("semanticVersion", version);
        var described = driver.putArray("rules");
        rules.forEach(card -> described.add(rule(card)));
        run.put("columnKind", "unicodeCodePoints");
        invocation(diagnosis, run);
        var results = run.putArray("results");
        diagnosis.findings().forEach(finding -> results.add(result(finding, diagnosis)));
        JsonReport.print(root, out);
    }

    private ObjectNode rule(Card card) {
        var node = NODES.objectNode().put("id", card.id());
        node.set("shortDescription", text(language.say(card.title())));
        node.set("fullDescription", text(language.cost(card)));
        node.set("help", text(language.say(card.remedy())));
        node.putObject("defaultConfiguration").put("level", level(card.severity()));
        return node;
    }

    private void invocation(Diagnosis diagnosis, ObjectNode run) {
        var invocation = run.putArray("invocations").addObject().put("executionSuccessful", true);
        var notices = invocation.putArray("toolExecutionNotifications");
        for (var fault : diagnosis.faults()) {
            var notice = notices.addObject().put("level", "warning");
            notice.set("message", text(language.say(fault.why())));
            notice.putArray("locations").add(location(fault.place()));
        }
    }

    private ObjectNode result(Finding finding, Diagnosis diagnosis) {
        var node = NODES.objectNode().put("ruleId", finding.card().id()).put("level", level(finding.severity()));
        node.set("message", text(language.say(finding.story().message())));
        node.putArray("locations").add(location(finding.place()));
        if (!finding.story().way().isEmpty()) {
            var related = node.putArray("relatedLocations");
            finding.story()
                    .way()
                    .forEach(step ->
                            related.add((ObjectNode) location(step.place()).set("message", text(step.what()))));
        }
        node.putObject("partialFingerprints").put("qiangcaiPrint/v1", Print.of(finding, diagnosis));
        if (!finding.edits().isEmpty()) {
            fix(finding, node);
        }
        return node;
    }

    private void fix(Finding finding, ObjectNode node) {
        var fix = node.putArray("fixes").addObject();
        fix.set("description", text(language.say(finding.card().remedy())));
        var changes = fix.putArray("artifactChanges");
        for (var edit : finding.edits()) {
            var change = changes.addObject();
            change.putObject("artifactLocation").put("uri", uri(edit.place().file()));
            var replacement = change.putArray("replacements").addObject();
            replacement.set("deletedRegion", region(edit.place()));
            replacement.putObject("insertedContent").put("text", edit.replacement());
        }
    }

    private static ObjectNode location(Place place) {
        var node = NODES.objectNode();
        var physical = node.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(place.file()));
        physical.set("region", region(place));
        return node;
    }

    private static ObjectNode region(Place place) {
        var region = place.region();
        return NODES.objectNode()
                .put("startLine", region.line())
                .put("startColumn", region.column())
                .put("endLine", region.endLine())
                .put("endColumn", region.endColumn());
    }

    /// A reference to the file: a colon in its first part would look like a scheme (RFC 3986, 4.2).
    private static String uri(String file) {
        var first = file.indexOf('/') < 0 ? file : file.substring(0, file.indexOf('/'));
        try {
            return new URI(null, null, first.indexOf(':') < 0 ? file : "./" + file, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a name with slashes is a path", e);
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static ObjectNode text(String text) {
        return NODES.objectNode().put("text", text);
    }
}
