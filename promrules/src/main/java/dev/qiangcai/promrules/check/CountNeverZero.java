package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr;
import dev.qiangcai.promql.Expr.Aggregate;
import dev.qiangcai.promql.Expr.Binary;
import dev.qiangcai.promql.Expr.NumberLiteral;
import dev.qiangcai.promrules.labels.Selection;
import java.util.stream.Stream;

/// Finds comparisons that wait for a count of nothing.
final class CountNeverZero implements Check {
    private static final Card CARD = Card.sure("count-never-zero");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return subject.all(Binary.class)
                .filter(Selection::comparison)
                .filter(binary -> counts(binary.left()) && never(binary))
                .map(binary -> subject.finding(CARD, binary.at(), CARD.found()));
    }

    private static boolean counts(Expr expr) {
        return Selection.bare(expr) instanceof Aggregate aggregate
                && aggregate.operator().equals("count");
    }

    private static boolean never(Binary binary) {
        if (!(Selection.bare(binary.right()) instanceof NumberLiteral number)) {
            return false;
        }
        var value = number.value();
        return switch (binary.operator()) {
            case "==", "<=" -> value < 1 && value >= 0 && (binary.operator().equals("<=") || value == 0);
            case "<" -> value > 0 && value <= 1;
            default -> false;
        };
    }
}
