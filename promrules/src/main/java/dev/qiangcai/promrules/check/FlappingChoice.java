package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr.Aggregate;
import java.util.Set;
import java.util.stream.Stream;

/// Finds alerts on whichever series are the greatest at the moment.
final class FlappingChoice implements Check {
    private static final Card CARD = new Card(
            "flapping-choice",
            "`topk` and its like choose other series at each evaluation, and each is another alert: none of them lasts.",
            "Compare all series with a threshold.");
    private static final Set<String> CHOICES = Set.of("topk", "bottomk", "limitk", "limit_ratio");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return subject.alerting()
                ? subject.all(Aggregate.class)
                        .filter(aggregate -> CHOICES.contains(aggregate.operator()))
                        .map(aggregate -> subject.finding(
                                CARD,
                                false,
                                aggregate.at(),
                                "`" + aggregate.operator() + "` may choose other series at each evaluation"))
                : Stream.empty();
    }
}
