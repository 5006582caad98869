package dev.qiangcai.promrules.check;

import java.util.stream.Stream;

/// Finds durations that say what would be so without them.
final class PendingZero implements Check {
    private static final Card CARD =
            new Card("for-needless", "`for: 0s` and `keep_firing_for: 0s` are the defaults.", "Leave it out.");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return Stream.of(subject.rule().pending(), subject.rule().keeps())
                .flatMap(period -> period.stream())
                .filter(period -> period.length().isZero())
                .map(period -> subject.finding(CARD, false, period.at().region(), "0 is the default"));
    }
}
