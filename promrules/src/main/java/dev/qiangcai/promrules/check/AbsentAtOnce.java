package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr.Call;
import dev.qiangcai.promrules.labels.Selection;
import java.util.stream.Stream;

/// Finds alerts that fire when Prometheus itself has just started.
final class AbsentAtOnce implements Check {
    private static final Card CARD = Card.doubtful("absent-at-once");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        var waits = subject.rule()
                .pending()
                .filter(pending -> !pending.length().isZero())
                .isPresent();
        return Selection.bare(subject.tree()) instanceof Call call
                        && subject.alerting()
                        && !waits
                        && call.function().name().equals("absent")
                ? Stream.of(subject.finding(CARD, call.at(), CARD.found()))
                : Stream.empty();
    }
}
