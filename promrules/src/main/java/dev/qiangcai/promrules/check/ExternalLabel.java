package dev.qiangcai.promrules.check;

import dev.qiangcai.promrules.format.Pair;
import java.util.stream.Stream;

/// Finds labels that the server sets too.
final class ExternalLabel implements Check {
    private static final Card CARD = Card.sure("external-label");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return subject.rule().labels().stream()
                .filter((Pair label) -> subject.world()
                        .scrapes()
                        .external()
                        .contains(label.name().text()))
                .map(label -> subject.finding(
                        CARD,
                        label.name().spot().region(),
                        CARD.found(label.name().text())));
    }
}
