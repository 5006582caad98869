package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr;
import dev.qiangcai.promql.Expr.Aggregate;
import dev.qiangcai.promql.Expr.Binary;
import dev.qiangcai.promql.Expr.Call;
import dev.qiangcai.promql.Expr.MatrixSelector;
import dev.qiangcai.promql.Expr.VectorSelector;
import dev.qiangcai.promrules.labels.Selection;
import dev.qiangcai.promrules.labels.Walk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds counters whose bare count is read.
final class CounterWithoutRate implements Check {
    private static final Card CARD = Card.sure("counter-without-rate");

    /// Whoever only asks whether the series is there does not care for the value.
    private static final Set<String> INDIFFERENT =
            Set.of("absent", "absent_over_time", "timestamp", "label_replace", "label_join", "info");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return subject.steps().stream()
                .filter(step -> step.node() instanceof VectorSelector && bare(step.above()))
                .flatMap(step -> finding(subject, (VectorSelector) step.node()).stream());
    }

    private static Optional<Finding> finding(Subject subject, VectorSelector selector) {
        var name = Selection.metric(selector).orElse("");
        var type = subject.world().metadata().type(name);
        var known = type.filter("counter"::equals).isPresent();
        var guessed = type.isEmpty() && name.endsWith("_total") && !name.contains(":");
        return known || (guessed && subject.world().recorded(name).isEmpty())
                ? Optional.of(
                        known
                                ? subject.finding(CARD, selector.at(), CARD.found(name))
                                : subject.finding(CARD, selector.at(), CARD.say("likely", name))
                                        .doubtful())
                : Optional.empty();
    }

    private static boolean bare(List<Expr> above) {
        for (var i = above.size() - 1; i >= 0; i--) {
            var indifferent = switch (above.get(i)) {
                case MatrixSelector _ -> true;
                case Call call -> INDIFFERENT.contains(call.function().name());
                case Aggregate aggregate ->
                    aggregate.operator().equals("count") || aggregate.operator().equals("group");
                case Binary binary -> indifferent(binary);
                default -> false;
            };
            if (indifferent) {
                return false;
            }
        }
        return true;
    }

    /// Differences of a counter with itself are an increase; set operators look at labels; two counters make a ratio.
    private static boolean indifferent(Binary binary) {
        return switch (binary.operator()) {
            case "and", "unless", "or" -> true;
            case "-", "/" ->
                Walk.steps(binary).stream()
                                .filter(step -> step.node() instanceof VectorSelector)
                                .count()
                        > 1;
            default -> false;
        };
    }
}
