package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr.VectorSelector;
import dev.qiangcai.promrules.labels.Selection;
import java.util.stream.Stream;

/// Finds metrics that are used before they are recorded.
final class RecordingOrder implements Check {
    private static final Card CARD = Card.sure("recording-order");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        var place = subject.place();
        return subject.all(VectorSelector.class)
                .filter(selector -> {
                    var rules =
                            subject.world().recorded(Selection.metric(selector).orElse(""));
                    return !rules.isEmpty() && rules.stream().allMatch(rule -> rule.after(place));
                })
                .map(selector -> subject.finding(
                        CARD,
                        selector.at(),
                        CARD.found(Selection.metric(selector).orElse(""))));
    }
}
