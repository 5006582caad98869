package dev.qiangcai.promql;

import dev.qiangcai.promql.Expr.MatrixSelector;
import dev.qiangcai.promql.Expr.Subquery;
import dev.qiangcai.promql.Expr.VectorSelector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Reads what stands behind an operand: a range, a subquery, `offset`, `@`, `anchored` or `smoothed`.
final class Postfix {
    private final Words words;
    private final Features features;
    private final Mistakes mistakes;
    private final Durations durations;

    Postfix(Words words, Features features, Mistakes mistakes, Durations durations) {
        this.words = words;
        this.features = features;
        this.mistakes = mistakes;
        this.durations = durations;
    }

    Expr of(Expr bare) {
        var expr = bare;
        while (true) {
            switch (words.peek().kind()) {
                case LEFT_BRACKET -> expr = range(expr);
                case OFFSET -> expr = offset(expr);
                case AT -> expr = moment(expr);
                case ANCHORED, SMOOTHED -> expr = extended(expr);
                default -> {
                    return expr;
                }
            }
        }
    }

    private Expr range(Expr inner) {
        var open = words.take();
        var range = durations.positive("subquery or range selector", "number, duration, step(), or range()");
        if (words.at(Kind.COLON)) {
            return subquery(inner, range);
        }
        var close = words.take(Kind.RIGHT_BRACKET, "subquery or range", "\":\" or \"]\"");
        var all = inner.at().to(close.at());
        if (!(inner instanceof VectorSelector vector)) {
            mistakes.add("ranges only allowed for vector selectors", open.at().to(close.at()));
            return new Subquery(inner, range, Optional.empty(), Shift.NONE, all);
        }
        if (vector.shift().moved()) {
            mistakes.add("no offset modifiers allowed before range", open.at().to(close.at()));
        } else if (vector.shift().moment().isPresent()) {
            mistakes.add("no @ modifiers allowed before range", open.at().to(close.at()));
        }
        return new MatrixSelector(vector, range, all);
    }

    private Expr subquery(Expr inner, Expr range) {
        words.take();
        Optional<Expr> step = words.at(Kind.RIGHT_BRACKET)
                ? Optional.empty()
                : Optional.of(durations.positive("subquery selector", "number, duration, step(), range(), or \"]\""));
        var close = words.take(Kind.RIGHT_BRACKET, "subquery selector", "\"]\"");
        return new Subquery(inner, range, step, Shift.NONE, inner.at().to(close.at()));
    }

    private Expr offset(Expr expr) {
        words.take();
        var by = durations.offset("offset", "number, duration, step(), or range()");
        var shift = shift(expr);
        if (shift.isEmpty()) {
            mistakes.add(misplaced("offset"), expr.at());
            return expr;
        }
        if (shift.get().moved()) {
            mistakes.add("offset may not be set multiple times", expr.at());
        }
        return shifted(expr, by.at(), old -> old.offset(by));
    }

    private Expr moment(Expr expr) {
        words.take();
        var start = words.peek();
        var call = start.kind() == Kind.START || start.kind() == Kind.END;
        var moment = call ? preprocessor() : timestamp(expr);
        var shift = shift(expr);
        if (shift.isEmpty()) {
            mistakes.add(misplaced("@"), expr.at());
            return expr;
        }
        if (shift.get().moment().isPresent()) {
            mistakes.add("@ <timestamp> may not be set multiple times", expr.at());
        }
        return shifted(expr, moment.at(), old -> old.moment(moment.text()));
    }

    private record Moment(String text, Span at) {}

    private Moment preprocessor() {
        var word = words.take();
        words.take(Kind.LEFT_PAREN, "@", "timestamp");
        var close = words.take(Kind.RIGHT_PAREN, "@", "timestamp");
        return new Moment(word.kind().text + "()", word.at().to(close.at()));
    }

    private Moment timestamp(Expr expr) {
        var minus = words.at(Kind.SUB);
        if (minus || words.at(Kind.ADD)) {
            words.take();
        }
        var literal = durations.literal("@", "timestamp");
        var seconds = minus ? -literal.value() : literal.value();
        if (!(Math.abs(seconds) < 0x1p63)) {
            var shown = Double.isNaN(seconds)
                    ? "NaN"
                    : Double.isInfinite(seconds)
                            ? (seconds > 0 ? "+Inf" : "-Inf")
                            : new BigDecimal(seconds)
                                    .setScale(6, RoundingMode.HALF_EVEN)
                                    .toPlainString();
            mistakes.add("timestamp out of bounds for @ modifier: " + shown, expr.at());
        }
        return new Moment(Double.toString(seconds), literal.at());
    }

    private Expr extended(Expr expr) {
        var word = words.take();
        var how = word.kind().text;
        if (!features.ranges()) {
            mistakes.add(how + " modifier is experimental and not enabled", expr.at());
            return expr;
        }
        if (expr instanceof Subquery) {
            mistakes.add(how + " modifier is not supported for subqueries", expr.at());
            return expr;
        }
        var shift = shift(expr);
        if (shift.isEmpty()) {
            mistakes.add(how + " modifier not implemented", expr.at());
            return expr;
        }
        if (shift.get().extended().filter(old -> !old.equals(how)).isPresent()) {
            mistakes.add("anchored and smoothed modifiers cannot be used together", expr.at());
        }
        return shifted(expr, expr.at(), old -> old.extended(how));
    }

    private static String misplaced(String modifier) {
        return modifier
                + " modifier must be preceded by an instant vector selector or range vector selector or a subquery";
    }

    private static Optional<Shift> shift(Expr expr) {
        return switch (expr) {
            case VectorSelector vector -> Optional.of(vector.shift());
            case MatrixSelector matrix -> Optional.of(matrix.vector().shift());
            case Subquery subquery -> Optional.of(subquery.shift());
            default -> Optional.empty();
        };
    }

    private static Expr shifted(Expr expr, Span end, UnaryOperator<Shift> change) {
        var all = expr.at().to(end);
        return switch (expr) {
            case VectorSelector vector -> vector.shifted(change, all);
            case MatrixSelector matrix ->
                new MatrixSelector(
                        matrix.vector().shifted(change, matrix.vector().at()), matrix.range(), all);
            case Subquery subquery ->
                new Subquery(subquery.inner(), subquery.range(), subquery.step(), change.apply(subquery.shift()), all);
            default -> expr;
        };
    }
}
