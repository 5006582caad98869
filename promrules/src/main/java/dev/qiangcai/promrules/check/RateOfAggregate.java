package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr;
import dev.qiangcai.promql.Expr.Aggregate;
import dev.qiangcai.promql.Expr.Call;
import dev.qiangcai.promql.Expr.MatrixSelector;
import dev.qiangcai.promql.Expr.Subquery;
import dev.qiangcai.promrules.format.Query;
import dev.qiangcai.promrules.labels.Selection;
import dev.qiangcai.promrules.labels.Walk;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds rates of sums.
final class RateOfAggregate implements Check {
    private static final Card CARD = Card.sure("rate-of-aggregate");
    private static final Set<String> RATES = Set.of("rate", "irate", "increase");
    private static final Set<String> SUMS = Set.of("sum", "avg", "max", "min");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return subject.all(Call.class)
                .filter(call -> RATES.contains(call.function().name()))
                .flatMap(call -> sum(subject, call).stream());
    }

    private static Optional<Finding> sum(Subject subject, Call call) {
        return switch (Selection.bare(call.arguments().getFirst())) {
            case Subquery subquery
            when sums(subquery.inner()) ->
                Optional.of(subject.finding(CARD, call.at(), CARD.found(subject.written(subquery.inner()))));
            case MatrixSelector matrix -> recorded(subject, matrix);
            default -> Optional.empty();
        };
    }

    private static Optional<Finding> recorded(Subject subject, MatrixSelector matrix) {
        var name = Selection.metric(matrix.vector()).orElse("");
        return subject.world().recorded(name).stream()
                .flatMap(place -> place.rule().query().flatMap(Query::tree).stream())
                .filter(Subject::shallow)
                .filter(RateOfAggregate::sums)
                .findFirst()
                .map(_ -> subject.finding(CARD, matrix.at(), CARD.say("recorded", name)));
    }

    /// Whether counters themselves are summed, and not their rates.
    private static boolean sums(Expr expr) {
        return Selection.bare(expr) instanceof Aggregate aggregate
                && SUMS.contains(aggregate.operator())
                && Walk.steps(aggregate).stream().noneMatch(step -> step.node() instanceof Call);
    }
}
