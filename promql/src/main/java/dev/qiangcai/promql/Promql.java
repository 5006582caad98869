package dev.qiangcai.promql;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Reads expressions. An expression is valid here exactly where a Prometheus server with the same features takes it.
///
/// ```java
/// var parsed = new Promql(Features.STABLE).parse("rate(http_requests_total[5m])");
/// parsed.valid();  // true
/// parsed.type();   // Optional[VECTOR]
/// ```
///
/// Safe for use by many threads.
public final class Promql {
    private final Features features;

    public Promql(Features features) {
        this.features = Objects.requireNonNull(features, "features");
    }

    /// What came of reading an expression.
    ///
    /// @param expression the tree; empty where the expression could not be read
    /// @param errors what is wrong; first what Prometheus would say
    public record Parsed(Optional<Expr> expression, List<ParseError> errors) {
        public Parsed {
            errors = List.copyOf(errors);
        }

        public boolean valid() {
            return errors.isEmpty();
        }

        /// What the expression gives; empty where it is not valid.
        public Optional<ValueType> type() {
            return valid() ? expression.map(Expr::type) : Optional.empty();
        }
    }

    /// Reads and type-checks. Whatever the text, it answers; nothing is thrown.
    public Parsed parse(String expression) {
        var mistakes = new Mistakes();
        Optional<Expr> tree = Optional.empty();
        try {
            tree = Optional.of(new Parser(expression, features, mistakes).parse());
            if (mistakes.none()) {
                new TypeCheck(expression, mistakes).check(tree.get());
            }
        } catch (Broken e) {
            mistakes.add(e.error());
        }
        return new Parsed(tree, mistakes.list());
    }
}
