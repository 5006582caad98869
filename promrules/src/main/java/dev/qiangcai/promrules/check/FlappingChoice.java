package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr.Aggregate;
import java.util.Set;
import java.util.stream.Stream;

/// Finds alerts on whichever series are the greatest at the moment.
final class FlappingChoice implements Check {
    private static final Card CARD = Card.doubtful("flapping-choice");
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
                        .map(aggregate -> subject.finding(CARD, aggregate.at(), CARD.found(aggregate.operator())))
                : Stream.empty();
    }
}
