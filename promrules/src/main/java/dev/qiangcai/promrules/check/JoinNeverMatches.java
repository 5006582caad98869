package dev.qiangcai.promrules.check;

import dev.qiangcai.guard.words.Sentence;
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
    private static final Card CARD = Card.sure("join-never-matches");

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
                .flatMap(binary ->
                        reason(subject, binary).map(reason -> subject.finding(CARD, binary.at(), reason)).stream());
    }

    private static Optional<Sentence> reason(Subject subject, Binary binary) {
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

    private static Optional<Sentence> contradiction(Labels left, Labels right, Predicate<String> counts) {
        return left.sure().entrySet().stream()
                .filter(label -> counts.test(label.getKey()) && label.getValue().isPresent())
                .filter(label -> right.must(label.getKey()))
                .flatMap(label -> right.value(label.getKey()).stream()
                        .filter(value -> !value.equals(label.getValue().get()))
                        .map(value -> CARD.say(
                                "differ", label.getKey(), label.getValue().get(), value)))
                .findFirst();
    }

    /// A label that one side has for sure, or nearly so, and the other cannot have.
    private static Optional<Sentence> oneSided(Binary binary, Labels left, Labels right, Predicate<String> counts) {
        var operator = binary.operator().equals("unless") ? "removes" : "matches";
        return lacking(left, right, counts)
                .map(labels -> CARD.say(operator + ".right", labels))
                .or(() -> lacking(right, left, counts).map(labels -> CARD.say(operator + ".left", labels)));
    }

    private static Optional<String> lacking(Labels has, Labels lacks, Predicate<String> counts) {
        var certain = new TreeSet<>(has.sure().keySet());
        certain.addAll(has.likely());
        certain.removeIf(label -> !counts.test(label) || lacks.can(label));
        return certain.isEmpty() ? Optional.empty() : Optional.of(list(certain));
    }

    private static Optional<Sentence> onNothing(Binary binary, Labels left, Labels right) {
        Set<String> lost = new HashSet<>(binary.matching().labels());
        lost.removeIf(label -> left.can(label) == right.can(label));
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(CARD.say(left.can(lost.iterator().next()) ? "on.right" : "on.left", list(lost)));
    }

    private static String list(Set<String> labels) {
        return String.join(
                ", ", labels.stream().sorted().map(label -> "`" + label + "`").toList());
    }
}
