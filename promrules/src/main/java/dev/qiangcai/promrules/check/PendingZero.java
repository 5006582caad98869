package dev.qiangcai.promrules.check;

import java.util.stream.Stream;

/// Finds durations that say what would be so without them.
final class PendingZero implements Check {
    private static final Card CARD = Card.doubtful("for-needless");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return Stream.of(subject.rule().pending(), subject.rule().keeps())
                .flatMap(period -> period.stream())
                .filter(period -> period.length().isZero())
                .map(period -> subject.finding(CARD, period.at().region(), CARD.found()));
    }
}
