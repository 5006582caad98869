package dev.qiangcai.promrules.format;

import dev.qiangcai.promql.Features;
import dev.qiangcai.promql.Promql;
import dev.qiangcai.yaml.Excerpt;
import dev.qiangcai.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads groups of rules, as strictly as Prometheus does.
final class GroupReader {
    /// The fields that a group may have.
    record Known(Set<String> root, Set<String> group) {}

    static final Known PROMETHEUS =
            new Known(Set.of("groups"), Set.of("name", "interval", "query_offset", "limit", "rules", "labels"));

    /// The Prometheus operator also writes rules for Thanos.
    static final Known OPERATOR = new Known(
            Set.of("groups"),
            Set.of("name", "interval", "query_offset", "limit", "rules", "labels", "partial_response_strategy"));

    private static final Set<String> RULE =
            Set.of("record", "alert", "expr", "for", "keep_firing_for", "labels", "annotations");

    private final Promql promql;
    private final Decoder decoder;
    private final Known known;

    GroupReader(Features features, Complaints complaints, Known known) {
        this.promql = new Promql(features);
        this.decoder = new Decoder(complaints);
        this.known = known;
    }

    List<Group> groups(Tree root) {
        return decoder
                .struct(root, "rulefmt.RuleGroups", known.root())
                .flatMap(fields -> fields.field("groups"))
                .stream()
                .flatMap(groups -> decoder.list(groups, "[]rulefmt.RuleGroup").stream())
                .flatMap(group -> group(group).stream())
                .toList();
    }

    private Optional<Group> group(Tree tree) {
        return decoder.struct(tree, "rulefmt.RuleGroup", known.group()).map(fields -> {
            fields.field("limit").ifPresent(decoder::integer);
            fields.field("query_offset").ifPresent(decoder::duration);
            return new Group(
                    text(fields, "name"),
                    period(fields, "interval"),
                    pairs(fields, "labels"),
                    rules(fields),
                    tree.at());
        });
    }

    private List<Rule> rules(Fields group) {
        var rules = new ArrayList<Rule>();
        group.field("rules").ifPresent(list -> {
            for (var item : decoder.list(list, "[]rulefmt.Rule")) {
                rule(item).ifPresent(rules::add);
            }
        });
        return rules;
    }

    private Optional<Rule> rule(Tree tree) {
        return decoder.struct(tree, "rulefmt.Rule", RULE).map(fields -> {
            var alert = text(fields, "alert");
            return new Rule(
                    text(fields, "record"),
                    alert,
                    text(fields, "expr").map(text -> new Query(text, promql.parse(text.text()))),
                    period(fields, "for"),
                    period(fields, "keep_firing_for"),
                    templates(pairs(fields, "labels"), alert),
                    templates(pairs(fields, "annotations"), alert),
                    tree.at());
        });
    }

    /// Only alerts have templates.
    private static List<Pair> templates(List<Pair> pairs, Optional<Excerpt> alert) {
        return alert.map(
                        name -> pairs.stream().map(pair -> pair.of(name.text())).toList())
                .orElse(pairs);
    }

    /// A text that is empty is as good as none.
    private Optional<Excerpt> text(Fields fields, String name) {
        return fields.field(name)
                .flatMap(decoder::text)
                .filter(text -> !text.text().isEmpty());
    }

    private Optional<Period> period(Fields fields, String name) {
        return fields.field(name).flatMap(decoder::duration);
    }

    private List<Pair> pairs(Fields fields, String name) {
        return fields.field(name).map(decoder::pairs).orElse(List.of());
    }
}
