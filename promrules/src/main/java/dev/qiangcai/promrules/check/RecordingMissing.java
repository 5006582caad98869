package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr.VectorSelector;
import dev.qiangcai.promrules.labels.Selection;
import java.util.stream.Stream;

/// Finds recorded metrics that nothing records.
final class RecordingMissing implements Check {
    private static final Card CARD = new Card(
            "recording-missing",
            "A colon in a name is for metrics that rules record, and no rule here records this one.",
            "Look whether the name is right, and whether the rule is in a file that was not given.");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return subject.all(VectorSelector.class)
                .filter(selector -> {
                    var name = Selection.metric(selector).orElse("");
                    return name.contains(":")
                            && subject.world().recorded(name).isEmpty()
                            && subject.world().recordsAnything();
                })
                .map(selector -> subject.finding(
                        CARD,
                        false,
                        selector.at(),
                        "no rule here records `" + Selection.metric(selector).orElse("") + "`"));
    }
}
