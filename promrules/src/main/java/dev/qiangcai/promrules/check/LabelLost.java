package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr.Aggregate;
import dev.qiangcai.promql.Expr.Binary;
import dev.qiangcai.promql.Matching;
import java.util.stream.Stream;

/// Finds groupings by labels that an aggregation below has removed.
final class LabelLost implements Check {
    private static final Card CARD = new Card(
            "label-lost",
            "An aggregation drops every label that it does not keep. Whoever groups by such a label above it groups by"
                    + " nothing.",
            "Keep the label in the inner aggregation, or leave it out in the outer one.");

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
                .map(label -> subject.finding(
                        CARD,
                        true,
                        aggregate.at(),
                        "grouped by `" + label + "`, which `" + subject.written(aggregate.inner())
                                + "` does not have"));
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
                .map(label -> subject.finding(
                        CARD,
                        true,
                        one.at(),
                        "`" + label + "` is to be brought over from `" + subject.written(one)
                                + "`, which does not have it"));
    }
}
