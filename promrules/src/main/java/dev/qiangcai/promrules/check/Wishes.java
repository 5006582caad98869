package dev.qiangcai.promrules.check;

import dev.qiangcai.promrules.format.Pair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds alerts that are not as the owner wants them.
final class Wishes implements Check {
    private static final Card CARD = Card.sure("alert-policy");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        if (!subject.alerting()) {
            return Stream.empty();
        }
        var policy = subject.world().policy();
        return Stream.concat(
                policy.labels().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(wish -> label(subject, wish.getKey(), wish.getValue()).stream()),
                policy.annotations().stream()
                        .filter(name -> pair(subject.rule().annotations(), name).isEmpty())
                        .map(name ->
                                subject.finding(CARD, subject.rule().title().region(), CARD.say("annotation", name))));
    }

    private static Optional<Finding> label(Subject subject, String name, Set<String> values) {
        var label = pair(subject.rule().labels(), name)
                .or(() -> pair(subject.place().group().labels(), name));
        if (label.isEmpty()) {
            return Optional.of(subject.finding(CARD, subject.rule().title().region(), CARD.say("label", name)));
        }
        var value = label.get().value();
        var fits = values.isEmpty() || values.contains(value) || value.contains("{{");
        return fits
                ? Optional.empty()
                : Optional.of(subject.finding(
                        CARD,
                        label.get().written().spot().region(),
                        CARD.found(
                                name,
                                value,
                                String.join(", ", values.stream().sorted().toList()))));
    }

    private static Optional<Pair> pair(List<Pair> pairs, String name) {
        return pairs.stream().filter(pair -> pair.name().text().equals(name)).findFirst();
    }
}
