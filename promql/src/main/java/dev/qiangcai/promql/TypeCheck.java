package dev.qiangcai.promql;

import dev.qiangcai.promql.Expr.Aggregate;
import dev.qiangcai.promql.Expr.Binary;
import dev.qiangcai.promql.Expr.Call;
import dev.qiangcai.promql.Expr.DurationArithmetic;
import dev.qiangcai.promql.Expr.MatrixSelector;
import dev.qiangcai.promql.Expr.NumberLiteral;
import dev.qiangcai.promql.Expr.Paren;
import dev.qiangcai.promql.Expr.StringLiteral;
import dev.qiangcai.promql.Expr.Subquery;
import dev.qiangcai.promql.Expr.Unary;
import dev.qiangcai.promql.Expr.VectorSelector;
import java.util.ArrayDeque;

/// Checks that the parts of an expression fit together.
final class TypeCheck {
    private final String text;
    private final Mistakes mistakes;

    TypeCheck(String text, Mistakes mistakes) {
        this.text = text;
        this.mistakes = mistakes;
    }

    void check(Expr expr) {
        switch (expr) {
            case Aggregate aggregate -> aggregate(aggregate);
            case Binary binary -> chain(binary);
            case Call call -> call(call);
            case Paren paren -> check(paren.inner());
            case Unary unary -> unary(unary);
            case Subquery subquery -> subquery(subquery);
            case MatrixSelector matrix -> check(matrix.vector());
            case VectorSelector vector -> vector(vector);
            case NumberLiteral _, StringLiteral _, DurationArithmetic _ -> {}
        }
    }

    private void expect(ValueType wanted, Expr expr, String context) {
        check(expr);
        if (expr.type() != wanted) {
            mistakes.add(
                    "expected type " + wanted.spoken() + " in " + context + ", got "
                            + expr.type().spoken(),
                    expr.at());
        }
    }

    private void aggregate(Aggregate aggregate) {
        expect(ValueType.VECTOR, aggregate.inner(), "aggregation expression");
        var wanted = aggregate.operator().equals("count_values") ? ValueType.STRING : ValueType.SCALAR;
        aggregate.parameter().ifPresent(parameter -> expect(wanted, parameter, "aggregation parameter"));
    }

    /// A sum of many terms leans to the left as deep as it has terms; it is checked without going down.
    private void chain(Binary top) {
        var spine = new ArrayDeque<Binary>();
        Expr left = top;
        while (left instanceof Binary binary) {
            spine.push(binary);
            left = binary.left();
        }
        check(left);
        for (var binary : spine) {
            check(binary.right());
            new BinaryCheck(text, mistakes, binary).run();
        }
    }

    private void call(Call call) {
        var function = call.function();
        count(call);
        var arguments = call.arguments();
        var known = function.more() == 0
                ? Math.min(arguments.size(), function.takes().size())
                : arguments.size();
        for (var i = 0; i < known; i++) {
            var argument = arguments.get(i);
            if (function.name().equals("info") && i == 1) {
                labelsOnly(argument);
            } else {
                expect(function.takes(i), argument, "call to function " + GoText.quoted(function.name()));
            }
        }
    }

    private void count(Call call) {
        var function = call.function();
        var most = function.least() + function.more();
        var count = call.arguments().size();
        var allowed = function.more() == 0 ? "" + function.least() : "at least " + function.least();
        if (count < function.least() || (function.more() == 0 && count > most)) {
            wrongCount(call, allowed);
        } else if (function.more() > 0 && count > most) {
            wrongCount(call, "at most " + most);
        }
    }

    private void wrongCount(Call call, String allowed) {
        mistakes.add(
                "expected " + allowed + " argument(s) in call to "
                        + GoText.quoted(call.function().name()) + ", got "
                        + call.arguments().size(),
                call.at());
    }

    /// The second argument of `info`: labels in braces, which may all match nothing.
    private void labelsOnly(Expr argument) {
        if (!(argument instanceof VectorSelector vector)) {
            expect(ValueType.VECTOR, argument, "call to function \"info\"");
            mistakes.add("expected label selectors only", argument.at());
        } else if (vector.name().isPresent()) {
            mistakes.add("expected label selectors only, got vector selector instead", argument.at());
        }
    }

    private void unary(Unary unary) {
        check(unary.inner());
        var type = unary.inner().type();
        if (type != ValueType.SCALAR && type != ValueType.VECTOR) {
            mistakes.add(
                    "unary expression only allowed on expressions of type scalar or instant vector, got "
                            + GoText.quoted(type.spoken()),
                    unary.at());
        }
    }

    private void subquery(Subquery subquery) {
        check(subquery.inner());
        var type = subquery.inner().type();
        if (type != ValueType.VECTOR) {
            mistakes.add("subquery is only allowed on instant vector, got " + type.text() + " instead", subquery.at());
        }
    }

    private void vector(VectorSelector vector) {
        if (vector.name().isEmpty()) {
            if (vector.matchers().stream().allMatch(Matcher::matchesEmpty)) {
                mistakes.add("vector selector must contain at least one non-empty matcher", vector.at());
            }
            return;
        }
        vector.matchers().stream()
                .filter(matcher -> matcher.label().equals("__name__"))
                .forEach(matcher -> mistakes.add(
                        "metric name must not be set twice: "
                                + GoText.quoted(vector.name().get()) + " or " + GoText.quoted(matcher.value()),
                        vector.at()));
    }
}
