package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr.Call;
import dev.qiangcai.promql.Expr.VectorSelector;
import dev.qiangcai.promrules.labels.Selection;
import dev.qiangcai.promrules.labels.Walk;
import java.util.stream.Stream;

/// Finds quantiles of buckets that have lost their bounds.
final class QuantileWithoutLe implements Check {
    private static final Card CARD = Card.sure("quantile-without-le");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return subject.all(Call.class)
                .filter(call -> call.function().name().equals("histogram_quantile"))
                .filter(call -> !subject.labels(call.arguments().get(1)).can("le"))
                .filter(call -> Walk.steps(call).stream()
                        .anyMatch(step -> step.node() instanceof VectorSelector selector
                                && Selection.metric(selector)
                                        .filter(name -> name.endsWith("_bucket"))
                                        .isPresent()))
                .map(call -> subject.finding(CARD, call.arguments().get(1).at(), CARD.found()));
    }
}
