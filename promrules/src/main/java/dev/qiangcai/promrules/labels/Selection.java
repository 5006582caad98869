package dev.qiangcai.promrules.labels;

import dev.qiangcai.promql.Expr;
import dev.qiangcai.promql.Expr.Binary;
import dev.qiangcai.promql.Expr.Paren;
import dev.qiangcai.promql.Expr.VectorSelector;
import dev.qiangcai.promql.Matcher;
import java.util.Optional;

/// What an expression chooses.
public final class Selection {
    private Selection() {}

    /// The one metric that a selector chooses, by whichever way it is written.
    public static Optional<String> metric(VectorSelector selector) {
        return selector.name()
                .or(() -> selector.matchers().stream()
                        .filter(matcher -> matcher.label().equals("__name__")
                                && matcher.operator().equals("="))
                        .map(Matcher::value)
                        .findFirst());
    }

    /// An expression without the parentheses around it.
    public static Expr bare(Expr expr) {
        var inner = expr;
        while (inner instanceof Paren paren) {
            inner = paren.inner();
        }
        return inner;
    }

    public static boolean comparison(Binary binary) {
        return switch (binary.operator()) {
            case "==", "!=", "<=", "<", ">=", ">" -> true;
            default -> false;
        };
    }
}
