package dev.qiangcai.promrules.format;

import dev.qiangcai.gotemplate.GoTemplate;
import dev.qiangcai.promql.ParseError;
import dev.qiangcai.yaml.Spot;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Validates rules that could be read. The words are those of Prometheus.
final class Validation {
    private final Names names;
    private final Complaints complaints;

    Validation(Names names, Complaints complaints) {
        this.names = names;
        this.complaints = complaints;
    }

    void groups(List<Group> groups) {
        var seen = new HashSet<String>();
        for (var group : groups) {
            var at = group.name().map(name -> name.spot()).orElse(head(group.at()));
            if (group.title().isEmpty()) {
                complaints.add(Flaw.GROUP, at, "Groupname must not be empty");
            }
            if (!seen.add(group.title())) {
                complaints.add(Flaw.GROUP, at, "groupname: \"" + group.title() + "\" is repeated in the same file");
            }
            group.labels().forEach(this::label);
            group.rules().forEach(this::rule);
        }
    }

    /// Only where a thing starts: nobody wants a whole group underlined.
    private static Spot head(Spot at) {
        return new Spot(at.ground(), at.start(), Math.min(at.end(), at.start() + 1));
    }

    private void rule(Rule rule) {
        if (rule.record().isPresent() && rule.alert().isPresent()) {
            complaints.add(Flaw.SHAPE, rule.title(), "only one of 'record' and 'alert' must be set");
        }
        if (rule.record().isEmpty() && rule.alert().isEmpty()) {
            complaints.add(Flaw.SHAPE, head(rule.at()), "one of 'record' or 'alert' must be set");
        }
        rule.query()
                .ifPresentOrElse(
                        this::query,
                        () -> complaints.add(
                                Flaw.SHAPE,
                                rule.record()
                                        .or(rule::alert)
                                        .map(name -> name.spot())
                                        .orElse(head(rule.at())),
                                "field 'expr' must be set in rule"));
        if (rule.record().isPresent()) {
            recording(rule);
        }
        rule.labels().forEach(this::label);
        rule.annotations().stream()
                .filter(pair -> !names.label(pair.name().text()))
                .forEach(pair -> complaints.add(
                        Flaw.ANNOTATION,
                        pair.name().spot(),
                        "invalid annotation name: " + pair.name().text()));
        rule.labels().forEach(pair -> template("label", pair));
        rule.annotations().forEach(pair -> template("annotation", pair));
    }

    private void template(String what, Pair pair) {
        pair.template().ifPresent(template -> {
            if (template instanceof GoTemplate.Broken(var fault)) {
                complaints.add(
                        Flaw.TEMPLATE,
                        pair.written()
                                .region(
                                        fault.at().start(),
                                        Math.max(fault.at().end(), fault.at().start() + 1)),
                        what + " \"" + pair.name().text() + "\": " + fault.message(),
                        Optional.empty());
            }
        });
    }

    private void query(Query query) {
        query.parsed().errors().stream()
                .findFirst()
                .ifPresent(error -> complaints.add(
                        Flaw.PROMQL,
                        query.region(error.at()),
                        "could not parse expression: " + place(query, error) + ": parse error: " + error.message(),
                        Optional.empty()));
    }

    /// Where the error stands within the expression, as Prometheus counts it.
    private static String place(Query query, ParseError error) {
        var before = query.text()
                .text()
                .substring(0, Math.min(error.at().start(), query.text().text().length()));
        var line = before.lastIndexOf('\n') + 1;
        return before.chars().filter(unit -> unit == '\n').count() + 1 + ":" + (before.length() - line + 1);
    }

    private void recording(Rule rule) {
        var record = rule.record().orElseThrow();
        if (!rule.annotations().isEmpty()) {
            var at = rule.annotations().getFirst().name().spot();
            complaints.add(Flaw.SHAPE, at, "invalid field 'annotations' in recording rule");
        }
        rule.pending()
                .filter(period -> !period.length().isZero())
                .ifPresent(period -> complaints.add(Flaw.SHAPE, period.at(), "invalid field 'for' in recording rule"));
        rule.keeps()
                .filter(period -> !period.length().isZero())
                .ifPresent(period ->
                        complaints.add(Flaw.SHAPE, period.at(), "invalid field 'keep_firing_for' in recording rule"));
        if (!names.metric(record.text())) {
            complaints.add(Flaw.RECORD_NAME, record.spot(), "invalid recording rule name: " + record.text());
        }
        if (record.text().contains("{") || record.text().contains("}")) {
            complaints.add(
                    Flaw.RECORD_NAME,
                    record.spot(),
                    "braces present in the recording rule name; should it be in expr?: " + record.text());
        }
    }

    private void label(Pair pair) {
        var name = pair.name().text();
        if (!names.label(name) || name.equals("__name__")) {
            complaints.add(Flaw.LABEL, pair.name().spot(), "invalid label name: " + name);
        }
    }
}
