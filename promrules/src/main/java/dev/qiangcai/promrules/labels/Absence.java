package dev.qiangcai.promrules.labels;

import dev.qiangcai.promql.Expr;
import java.util.List;
import java.util.Optional;

/// What labels the answer of `absent` has: those that the selector asks for by an equal sign, once.
final class Absence {
    private Absence() {}

    static Labels labels(List<Expr> arguments) {
        if (!(selector(arguments.getFirst()) instanceof Expr.VectorSelector selector)) {
            return Labels.NONE;
        }
        var labels = Labels.NONE;
        for (var matcher : selector.matchers()) {
            var times = selector.matchers().stream()
                    .filter(other -> other.label().equals(matcher.label()))
                    .count();
            if (times == 1
                    && matcher.operator().equals("=")
                    && !matcher.value().isEmpty()
                    && !matcher.label().equals("__name__")) {
                labels = labels.set(matcher.label(), Optional.of(matcher.value()));
            }
        }
        return labels;
    }

    private static Expr selector(Expr argument) {
        var bare = Selection.bare(argument);
        return bare instanceof Expr.MatrixSelector matrix ? matrix.vector() : bare;
    }
}
