package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr.Call;
import dev.qiangcai.promql.Expr.MatrixSelector;
import dev.qiangcai.promrules.labels.Selection;
import java.util.Set;
import java.util.stream.Stream;

/// Finds rates of what is no counter.
final class RateOfGauge implements Check {
    private static final Card CARD = Card.sure("rate-of-gauge");
    private static final Set<String> RATES = Set.of("rate", "irate", "increase", "resets");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return subject.all(Call.class)
                .filter(call -> RATES.contains(call.function().name()))
                .filter(call -> Selection.bare(call.arguments().getFirst()) instanceof MatrixSelector matrix
                        && Selection.metric(matrix.vector())
                                .flatMap(subject.world().metadata()::type)
                                .filter("gauge"::equals)
                                .isPresent())
                .map(call -> subject.finding(
                        CARD,
                        call.at(),
                        CARD.found(
                                call.function().name(),
                                subject.written(call.arguments().getFirst()))));
    }
}
