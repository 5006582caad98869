package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr.VectorSelector;
import dev.qiangcai.promrules.labels.Selection;
import java.util.stream.Stream;

/// Finds recorded metrics that nothing records.
final class RecordingMissing implements Check {
    private static final Card CARD = Card.doubtful("recording-missing");

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
                        selector.at(),
                        CARD.found(Selection.metric(selector).orElse(""))));
    }
}
