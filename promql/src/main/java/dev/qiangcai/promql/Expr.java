package dev.qiangcai.promql;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// An expression, as a tree. Every node knows where it stands.
public sealed interface Expr {
    Span at();

    /// What it gives, by its form alone; that its parts fit is checked when it is parsed.
    ValueType type();

    /// A number, or a duration in seconds.
    ///
    /// @param duration whether it was written as a duration, such as `5m`
    record NumberLiteral(double value, boolean duration, Span at) implements Expr {
        @Override
        public ValueType type() {
            return ValueType.SCALAR;
        }
    }

    /// A string without quotes and escapes.
    record StringLiteral(String value, Span at) implements Expr {
        @Override
        public ValueType type() {
            return ValueType.STRING;
        }
    }

    /// The series that are chosen by name and labels, now or at another time.
    ///
    /// @param name the metric's name before the braces, if any
    /// @param matchers what stands within the braces; a name that stands there is a matcher of `__name__`
    record VectorSelector(Optional<String> name, List<Matcher> matchers, Shift shift, Span at) implements Expr {
        public VectorSelector {
            matchers = List.copyOf(matchers);
        }

        VectorSelector shifted(UnaryOperator<Shift> change, Span where) {
            return new VectorSelector(name, matchers, change.apply(shift), where);
        }

        @Override
        public ValueType type() {
            return ValueType.VECTOR;
        }
    }

    /// A stretch of time of the series that a selector chooses.
    ///
    /// @param vector what is chosen; the selector's shift moves the whole range
    /// @param range how far back: a number of seconds, or an expression of durations
    record MatrixSelector(VectorSelector vector, Expr range, Span at) implements Expr {
        @Override
        public ValueType type() {
            return ValueType.MATRIX;
        }
    }

    /// An expression that is evaluated again and again over a stretch of time.
    ///
    /// @param step how often; empty for the server's default
    record Subquery(Expr inner, Expr range, Optional<Expr> step, Shift shift, Span at) implements Expr {
        @Override
        public ValueType type() {
            return ValueType.MATRIX;
        }
    }

    /// A call of a function.
    record Call(Function function, List<Expr> arguments, Span at) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public ValueType type() {
            return function.gives();
        }
    }

    /// Many series made fewer.
    ///
    /// @param operator such as `sum` or `topk`
    /// @param parameter what stands before the expression, as in `topk(3, x)`
    /// @param labels what is grouped by, or left out
    /// @param without whether the labels are left out
    record Aggregate(
            String operator, Expr inner, Optional<Expr> parameter, List<String> labels, boolean without, Span at)
            implements Expr {
        public Aggregate {
            labels = List.copyOf(labels);
        }

        @Override
        public ValueType type() {
            return ValueType.VECTOR;
        }
    }

    /// Two expressions and an operator.
    ///
    /// @param operator such as `+`, `>=` or `unless`
    /// @param matching how series of both sides find each other
    /// @param type kept, not computed: a sum of many terms is as deep as it has terms
    record Binary(String operator, Expr left, Expr right, Matching matching, ValueType type, Span at) implements Expr {
        static Binary of(String operator, Expr left, Expr right, Matching matching) {
            var scalars = left.type() == ValueType.SCALAR && right.type() == ValueType.SCALAR;
            var type = scalars ? ValueType.SCALAR : ValueType.VECTOR;
            return new Binary(operator, left, right, matching, type, left.at().to(right.at()));
        }
    }

    /// A sign before an expression.
    record Unary(String operator, Expr inner, Span at) implements Expr {
        @Override
        public ValueType type() {
            return inner.type();
        }
    }

    /// An expression in parentheses.
    record Paren(Expr inner, Span at) implements Expr {
        @Override
        public ValueType type() {
            return inner.type();
        }
    }

    /// Arithmetic in a duration, such as `step() * 2`; an experiment of Prometheus.
    ///
    /// @param operator an arithmetic operator, `step`, `range`, `max_of` or `min_of`
    /// @param parts what it works on: none for `step` and `range`, one for a sign or parentheses, else two
    record DurationArithmetic(String operator, List<Expr> parts, Span at) implements Expr {
        public DurationArithmetic {
            parts = List.copyOf(parts);
        }

        @Override
        public ValueType type() {
            return ValueType.SCALAR;
        }
    }
}
