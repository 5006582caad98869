package dev.qiangcai.promrules.check;

import dev.qiangcai.promql.Expr.Binary;
import dev.qiangcai.promql.ValueType;
import dev.qiangcai.promrules.labels.Labels;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds operators whose two sides have no series in common.
final class JoinNeverMatches implements Check {
    private static final Card CARD = new Card(
            "join-never-matches",
            "Series of both sides find each other where their labels are equal. Where one side lacks a label that the"
                    + " other has, or has another value, nothing matches and the result is empty.",
            "Name the labels that both sides have: `on (...)` or `ignoring (...)`, or keep them in the aggregations.");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return subject.all(Binary.class)
                .filter(binary -> binary.left().type() == ValueType.VECTOR
                        && binary.right().type() == ValueType.VECTOR
                        && !binary.operator().equals("or"))
                .flatMap(binary -> reason(subject, binary)
                        .map(reason -> subject.finding(CARD, reason.sure(), binary.at(), reason.text()))
                        .stream());
    }

    private record Reason(boolean sure, String text) {}

    private static Optional<Reason> reason(Subject subject, Binary binary) {
        var left = subject.labels(binary.left());
        var right = subject.labels(binary.right());
        var matching = binary.matching();
        Predicate<String> counts = matching.on()
                ? matching.labels()::contains
                : label -> !label.equals("__name__") && !matching.labels().contains(label);
        return contradiction(left, right, counts)
                .or(() -> oneSided(binary, left, right, counts))
                .or(() -> matching.on() ? onNothing(binary, left, right) : Optional.empty());
    }

    private static Optional<Reason> contradiction(Labels left, Labels right, Predicate<String> counts) {
        return left.sure().entrySet().stream()
                .filter(label -> counts.test(label.getKey()) && label.getValue().isPresent())
                .filter(label -> right.must(label.getKey()))
                .flatMap(label -> right.value(label.getKey()).stream()
                        .filter(value -> !value.equals(label.getValue().get()))
                        .map(value -> new Reason(
                                true,
                                "never matches: `" + label.getKey() + "` is \""
                                        + label.getValue().get() + "\" on the left and \"" + value
                                        + "\" on the right")))
                .findFirst();
    }

    /// A label that one side has for sure, or nearly so, and the other cannot have.
    private static Optional<Reason> oneSided(Binary binary, Labels left, Labels right, Predicate<String> counts) {
        return lacking(left, right, counts, "right")
                .or(() -> lacking(right, left, counts, "left"))
                .map(text -> new Reason(true, consequence(binary) + text));
    }

    private static Optional<String> lacking(Labels has, Labels lacks, Predicate<String> counts, String side) {
        var certain = new TreeSet<>(has.sure().keySet());
        certain.addAll(has.likely());
        certain.removeIf(label -> !counts.test(label) || lacks.can(label));
        return certain.isEmpty()
                ? Optional.empty()
                : Optional.of("the " + side + " side has no label " + list(certain) + ", and the other side has");
    }

    private static String consequence(Binary binary) {
        return binary.operator().equals("unless") ? "never removes anything: " : "never matches: ";
    }

    private static Optional<Reason> onNothing(Binary binary, Labels left, Labels right) {
        Set<String> lost = new HashSet<>(binary.matching().labels());
        lost.removeIf(label -> left.can(label) == right.can(label));
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        var side = left.can(lost.iterator().next()) ? "right" : "left";
        return Optional.of(new Reason(true, "joined on " + list(lost) + ", which the " + side + " side does not have"));
    }

    private static String list(Set<String> labels) {
        return String.join(
                ", ", labels.stream().sorted().map(label -> "`" + label + "`").toList());
    }
}
