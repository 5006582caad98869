package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr.Aggregate;
import java.util.stream.Stream;

/// Finds groupings by labels that have a value for each person or request.
final class CostlyLabel implements Check {
    private static final Card CARD = new Card(
            "costly-label",
            "Each value of a label is a series of its own. A label with a value for each person or request makes more series"
                    + " than a server holds, and recording them keeps them.",
            "Group by something that has few values, or take `topk` of it in a query instead of a rule.");

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
                        .map(label -> subject.finding(
                                CARD,
                                false,
                                aggregate.at(),
                                "grouped by `" + label + "`, which may have very many values")));
    }
}
