package dev.qiangcai.promrules.labels;

import dev.qiangcai.promql.Expr;
import dev.qiangcai.promql.Expr.Aggregate;
import dev.qiangcai.promql.Expr.Binary;
import dev.qiangcai.promql.Expr.Call;
import dev.qiangcai.promql.Expr.MatrixSelector;
import dev.qiangcai.promql.Expr.Paren;
import dev.qiangcai.promql.Expr.StringLiteral;
import dev.qiangcai.promql.Expr.Subquery;
import dev.qiangcai.promql.Expr.Unary;
import dev.qiangcai.promql.Expr.VectorSelector;
import dev.qiangcai.promql.Matcher;
import dev.qiangcai.promql.Matching;
import dev.qiangcai.promql.ValueType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Follows labels from the selectors of an expression to its result.
///
/// Not safe for use by many threads.
public final class Flow {
    private static final String NAME = "__name__";
    private static final Set<String> SCRAPED = Set.of("job", "instance");

    private final Function<String, Optional<Labels>> recorded;
    private final IdentityHashMap<Expr, Labels> known = new IdentityHashMap<>();

    /// @param recorded what is known of the metrics that rules record, by name
    public Flow(Function<String, Optional<Labels>> recorded) {
        this.recorded = recorded;
    }

    /// The labels of what an expression gives.
    public Labels of(Expr expr) {
        var before = Optional.ofNullable(known.get(expr));
        if (before.isPresent()) {
            return before.get();
        }
        var labels = follow(expr);
        known.put(expr, labels);
        return labels;
    }

    private Labels follow(Expr expr) {
        return switch (expr) {
            case VectorSelector selector -> selector(selector);
            case MatrixSelector matrix -> of(matrix.vector());
            case Subquery subquery -> of(subquery.inner());
            case Paren paren -> of(paren.inner());
            case Unary unary -> of(unary.inner()).drop(Set.of(NAME));
            case Aggregate aggregate -> aggregate(aggregate);
            case Call call -> call(call);
            case Binary binary -> binary(binary);
            case Expr.NumberLiteral _, StringLiteral _, Expr.DurationArithmetic _ -> Labels.NONE;
        };
    }

    private Labels selector(VectorSelector selector) {
        var name = Selection.metric(selector);
        var labels = name.flatMap(recorded)
                .orElseGet(() -> name.isPresent() && !name.get().contains(":")
                        ? new Labels(true, Set.of(), Map.of(), SCRAPED)
                        : Labels.ANY);
        for (var matcher : selector.matchers()) {
            labels = matched(labels, matcher);
        }
        return name.isPresent() ? labels.set(NAME, name) : labels;
    }

    private static Labels matched(Labels labels, Matcher matcher) {
        if (matcher.operator().equals("=") && !matcher.value().isEmpty()) {
            return labels.set(matcher.label(), Optional.of(matcher.value()));
        }
        if (matcher.operator().equals("=")) {
            return labels.drop(Set.of(matcher.label()));
        }
        return matcher.matchesEmpty() || labels.must(matcher.label())
                ? labels
                : labels.set(matcher.label(), Optional.empty());
    }

    private Labels aggregate(Aggregate aggregate) {
        var inner = of(aggregate.inner());
        var grouped = aggregate.without()
                ? inner.drop(aggregate.labels()).drop(Set.of(NAME))
                : inner.keep(aggregate.labels());
        return switch (aggregate.operator()) {
            case "topk", "bottomk", "limitk", "limit_ratio" -> inner;
            case "count_values" ->
                aggregate
                        .parameter()
                        .flatMap(Flow::string)
                        .map(label -> grouped.set(label, Optional.empty()))
                        .orElse(grouped);
            default -> grouped;
        };
    }

    private static Optional<String> string(Expr expr) {
        return Selection.bare(expr) instanceof StringLiteral literal ? Optional.of(literal.value()) : Optional.empty();
    }

    private Labels call(Call call) {
        var arguments = call.arguments();
        return switch (call.function().name()) {
            case "absent", "absent_over_time" -> Absence.labels(arguments);
            case "label_replace", "label_join" -> relabelled(call);
            case "info" -> Labels.ANY;
            case "histogram_quantile" -> vector(arguments).drop(Set.of("le", NAME));
            case "histogram_quantiles" ->
                string(arguments.get(1))
                        .map(label -> vector(arguments).drop(Set.of("le", NAME)).set(label, Optional.empty()))
                        .orElse(Labels.ANY);
            case "last_over_time", "first_over_time", "sort", "sort_desc", "sort_by_label", "sort_by_label_desc" ->
                vector(arguments);
            default -> vector(arguments).drop(Set.of(NAME));
        };
    }

    /// The labels of the argument that holds series.
    private Labels vector(List<Expr> arguments) {
        return arguments.stream()
                .filter(argument -> argument.type() == ValueType.VECTOR || argument.type() == ValueType.MATRIX)
                .findFirst()
                .map(this::of)
                .orElse(Labels.NONE);
    }

    private Labels relabelled(Call call) {
        var labels = of(call.arguments().getFirst());
        return string(call.arguments().get(1)).map(labels::allow).orElse(Labels.ANY);
    }

    private Labels binary(Binary binary) {
        var left = binary.left().type() == ValueType.VECTOR;
        var right = binary.right().type() == ValueType.VECTOR;
        if (!left || !right) {
            return left || right ? named(binary, of(left ? binary.left() : binary.right())) : Labels.NONE;
        }
        return switch (binary.operator()) {
            case "and", "unless" -> of(binary.left());
            case "or" -> of(binary.left()).or(of(binary.right()));
            default -> named(binary, joined(binary));
        };
    }

    /// Only a comparison that chooses series leaves them their names.
    private static Labels named(Binary binary, Labels labels) {
        var chooses = Selection.comparison(binary) && !binary.matching().bool();
        return chooses ? labels : labels.drop(Set.of(NAME));
    }

    private Labels joined(Binary binary) {
        var matching = binary.matching();
        return switch (matching.group()) {
            case LEFT -> brought(of(binary.left()), of(binary.right()), matching);
            case RIGHT -> brought(of(binary.right()), of(binary.left()), matching);
            case NONE ->
                matching.on()
                        ? both(of(binary.left()), of(binary.right())).keep(matching.labels())
                        : both(of(binary.left()), of(binary.right())).drop(matching.labels());
        };
    }

    /// What is known of one side of a match of equals is known of both.
    private static Labels both(Labels left, Labels right) {
        var surely = new HashMap<>(right.sure());
        surely.putAll(left.sure());
        surely.keySet().removeIf(label -> !left.can(label));
        var likely = new HashSet<>(left.likely());
        return new Labels(left.open(), left.named(), surely, likely);
    }

    private static Labels brought(Labels many, Labels one, Matching matching) {
        var labels = many;
        for (var label : matching.include()) {
            labels = one.can(label) ? labels.allow(label) : labels.drop(Set.of(label));
            if (one.must(label)) {
                labels = labels.set(label, one.value(label));
            }
        }
        return labels;
    }
}
