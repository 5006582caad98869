package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr;
import dev.qiangcai.promql.Expr.Aggregate;
import dev.qiangcai.promql.Expr.Call;
import dev.qiangcai.promql.Expr.NumberLiteral;
import dev.qiangcai.promrules.labels.Selection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds quantiles that are none.
final class QuantileOutOfRange implements Check {
    private static final Card CARD = Card.sure("quantile-out-of-range");

    private static final Set<String> CALLS = Set.of("histogram_quantile", "quantile_over_time");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return subject.steps().stream()
                .flatMap(step -> quantile(step.node()).stream())
                .filter(quantile -> quantile.value() < 0 || quantile.value() > 1)
                .map(quantile -> subject.finding(CARD, quantile.at(), CARD.found()));
    }

    private static Optional<NumberLiteral> quantile(Expr expr) {
        return switch (expr) {
            case Call call
            when CALLS.contains(call.function().name()) ->
                number(call.arguments().getFirst());
            case Aggregate aggregate
            when aggregate.operator().equals("quantile") ->
                aggregate.parameter().flatMap(QuantileOutOfRange::number);
            default -> Optional.empty();
        };
    }

    private static Optional<NumberLiteral> number(Expr expr) {
        return Selection.bare(expr) instanceof NumberLiteral number ? Optional.of(number) : Optional.empty();
    }
}
