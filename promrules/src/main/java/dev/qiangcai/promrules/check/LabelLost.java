package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr.Aggregate;
import dev.qiangcai.promql.Expr.Binary;
import dev.qiangcai.promql.Matching;
import java.util.stream.Stream;

/// Finds groupings by labels that an aggregation below has removed.
final class LabelLost implements Check {
    private static final Card CARD = Card.sure("label-lost");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return Stream.concat(
                subject.all(Aggregate.class).flatMap(aggregate -> grouping(subject, aggregate)),
                subject.all(Binary.class).flatMap(binary -> include(subject, binary)));
    }

    private static Stream<Finding> grouping(Subject subject, Aggregate aggregate) {
        if (aggregate.without()) {
            return Stream.empty();
        }
        var inner = subject.labels(aggregate.inner());
        return aggregate.labels().stream()
                .filter(label -> !inner.can(label))
                .map(label ->
                        subject.finding(CARD, aggregate.at(), CARD.found(label, subject.written(aggregate.inner()))));
    }

    private static Stream<Finding> include(Subject subject, Binary binary) {
        var matching = binary.matching();
        if (matching.group() == Matching.Group.NONE) {
            return Stream.empty();
        }
        var one = matching.group() == Matching.Group.LEFT ? binary.right() : binary.left();
        return matching.include().stream()
                .filter(label ->
                        !label.equals("__name__") && !subject.labels(one).can(label))
                .map(label -> subject.finding(CARD, one.at(), CARD.say("brought", label, subject.written(one))));
    }
}
