package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr.Aggregate;
import java.util.stream.Stream;

/// Finds groupings by labels that have a value for each person or request.
final class CostlyLabel implements Check {
    private static final Card CARD = Card.doubtful("costly-label");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return subject.all(Aggregate.class)
                .filter(aggregate -> !aggregate.without())
                .flatMap(aggregate -> aggregate.labels().stream()
                        .filter(label -> subject.world().policy().costly().contains(label))
                        .map(label -> subject.finding(CARD, aggregate.at(), CARD.found(label))));
    }
}
