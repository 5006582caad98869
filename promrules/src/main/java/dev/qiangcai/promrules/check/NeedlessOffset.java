package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr;
import dev.qiangcai.promql.Expr.NumberLiteral;
import dev.qiangcai.promql.Expr.Subquery;
import dev.qiangcai.promql.Expr.VectorSelector;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds offsets of nothing.
final class NeedlessOffset implements Check {
    private static final Card CARD = Card.doubtful("offset-needless");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return subject.steps().stream()
                .filter(step -> offset(step.node())
                        .filter(by -> by instanceof NumberLiteral number && number.value() == 0)
                        .isPresent())
                .map(step -> subject.finding(CARD, step.node().at(), CARD.found()));
    }

    private static Optional<Expr> offset(Expr expr) {
        return switch (expr) {
            case VectorSelector selector -> selector.shift().offset();
            case Subquery subquery -> subquery.shift().offset();
            default -> Optional.empty();
        };
    }
}
