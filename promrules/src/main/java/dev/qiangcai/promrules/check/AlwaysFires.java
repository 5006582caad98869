package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr;
import dev.qiangcai.promql.Expr.Binary;
import dev.qiangcai.promql.Expr.Call;
import dev.qiangcai.promql.Expr.VectorSelector;
import dev.qiangcai.promql.ValueType;
import dev.qiangcai.promrules.labels.Selection;
import dev.qiangcai.promrules.labels.Walk;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Finds alerts without a condition.
final class AlwaysFires implements Check {
    private static final Card CARD = Card.sure("alert-always-fires");

    /// How far the expressions of recorded metrics are followed.
    private static final int FARTHEST = 8;

    private enum Verdict {
        CONDITION,
        NONE,
        UNKNOWN
    }

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        if (!subject.alerting() || constant(subject.tree())) {
            return Stream.empty();
        }
        return switch (verdict(subject.tree(), subject.world(), new HashSet<>())) {
            case CONDITION -> Stream.empty();
            case UNKNOWN -> Stream.of(finding(subject, "existence").doubtful());
            case NONE -> Stream.of(finding(subject, reason(subject.tree())));
        };
    }

    private static Finding finding(Subject subject, String reason) {
        return subject.finding(CARD, subject.tree().at(), CARD.found(CARD.say(reason)));
    }

    private static String reason(Expr tree) {
        return Selection.bare(tree) instanceof Binary binary
                        && binary.matching().bool()
                ? "bool"
                : "series";
    }

    /// An alert that always fires on purpose, to show that alerts arrive, has no series in its expression.
    private static boolean constant(Expr tree) {
        return Walk.steps(tree).stream().noneMatch(step -> step.node() instanceof VectorSelector);
    }

    private static Verdict verdict(Expr expr, World world, Set<String> followed) {
        return switch (Selection.bare(expr)) {
            case Binary binary -> binary(binary, world, followed);
            case Call call when call.function().name().startsWith("absent") -> Verdict.CONDITION;
            case Call call when call.function().name().equals("vector") -> Verdict.NONE;
            case VectorSelector selector -> selector(selector, world, followed);
            case Expr other -> either(Walk.parts(other).stream().map(part -> verdict(part, world, followed)));
        };
    }

    private static Verdict binary(Binary binary, World world, Set<String> followed) {
        if (Selection.comparison(binary) && !binary.matching().bool()) {
            return Verdict.CONDITION;
        }
        var left = verdict(binary.left(), world, followed);
        var right = verdict(binary.right(), world, followed);
        return switch (binary.operator()) {
            case "unless" -> Verdict.CONDITION;
            case "or" ->
                left == right || left == Verdict.NONE || right == Verdict.NONE
                        ? (left == Verdict.CONDITION ? right : left == Verdict.UNKNOWN ? right : left)
                        : Verdict.UNKNOWN;
            case "and" ->
                either(Stream.of(left, right)) == Verdict.NONE ? Verdict.UNKNOWN : either(Stream.of(left, right));
            default -> either(Stream.of(left, right));
        };
    }

    private static Verdict either(Stream<Verdict> parts) {
        return parts.reduce(
                Verdict.NONE,
                (one, other) -> one == Verdict.CONDITION || other == Verdict.CONDITION
                        ? Verdict.CONDITION
                        : one == Verdict.UNKNOWN ? one : other);
    }

    private static Verdict selector(VectorSelector selector, World world, Set<String> followed) {
        var name = Selection.metric(selector).orElse("");
        if (name.equals("ALERTS")) {
            return Verdict.CONDITION;
        }
        var rules = world.recorded(name);
        if (rules.isEmpty()) {
            return existence(name) ? Verdict.UNKNOWN : Verdict.NONE;
        }
        if (followed.size() > FARTHEST || !followed.add(name)) {
            return Verdict.UNKNOWN;
        }
        return either(rules.stream()
                .flatMap(place -> place.rule().query().stream())
                .flatMap(query -> query.tree().stream())
                .filter(Subject::shallow)
                .filter(tree -> tree.type() == ValueType.VECTOR)
                .map(tree -> verdict(tree, world, followed)));
    }

    /// A metric that may be there only while something is so: one that others record, or one whose value is always 1.
    private static boolean existence(String name) {
        return name.contains(":") || name.isEmpty() || name.endsWith("_info");
    }
}
