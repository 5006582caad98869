package dev.qiangcai.promrules.format;

import dev.qiangcai.yaml.Excerpt;
import dev.qiangcai.yaml.Spot;
import java.util.List;
import java.util.Optional;

/// A rule as it is written, right or wrong.
///
/// @param record the metric that it records
/// @param alert the alert that it raises
/// @param query its expression
/// @param pending how long an alert waits before it fires: `for`
/// @param keeps how long an alert fires on: `keep_firing_for`
public record Rule(
        Optional<Excerpt> record,
        Optional<Excerpt> alert,
        Optional<Query> query,
        Optional<Period> pending,
        Optional<Period> keeps,
        List<Pair> labels,
        List<Pair> annotations,
        Spot at) {
    public Rule {
        labels = List.copyOf(labels);
        annotations = List.copyOf(annotations);
    }

    /// What it is called; empty for a rule that does not say.
    public String name() {
        return alert.or(() -> record).map(Excerpt::text).orElse("");
    }

    /// Where its name stands, or else the rule itself.
    public Spot title() {
        return alert.or(() -> record).map(Excerpt::spot).orElse(at);
    }
}
