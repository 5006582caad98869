package dev.qiangcai.promql;

import dev.qiangcai.promql.Expr.Aggregate;
import dev.qiangcai.promql.Expr.StringLiteral;
import java.util.List;
import java.util.Optional;

/// Puts an aggregation together from what was read.
final class Aggregations {
    private final Features features;
    private final Mistakes mistakes;

    Aggregations(Features features, Mistakes mistakes) {
        this.features = features;
        this.mistakes = mistakes;
    }

    Expr of(Token operator, List<Expr> arguments, Groupings.By by, Span all) {
        var kind = operator.kind();
        var wanted = parameter(kind) ? 2 : 1;
        if (arguments.isEmpty()) {
            mistakes.add("no arguments for aggregate expression provided", all);
        } else if ((kind == Kind.LIMITK || kind == Kind.LIMIT_RATIO) && !features.functions()) {
            mistakes.add(
                    kind.text
                            + "() is experimental and must be enabled with --enable-feature=promql-experimental-functions",
                    all);
        } else if (arguments.size() != wanted) {
            mistakes.add(
                    "wrong number of arguments for aggregate expression provided, expected " + wanted + ", got "
                            + arguments.size(),
                    all);
        }
        var inner = arguments.isEmpty() ? new StringLiteral("", all) : arguments.getLast();
        Optional<Expr> parameter = arguments.size() > 1 ? Optional.of(arguments.getFirst()) : Optional.empty();
        return new Aggregate(kind.text, inner, parameter, by.labels(), by.without(), all);
    }

    private static boolean parameter(Kind kind) {
        return switch (kind) {
            case TOPK, BOTTOMK, COUNT_VALUES, QUANTILE, LIMITK, LIMIT_RATIO -> true;
            default -> false;
        };
    }
}
