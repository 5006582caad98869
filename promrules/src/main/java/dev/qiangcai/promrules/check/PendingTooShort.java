package dev.qiangcai.promrules.check;

import dev.qiangcai.promrules.format.Durations;
import dev.qiangcai.promrules.format.Period;
import java.util.stream.Stream;

/// Finds alerts that wait for less than one evaluation.
final class PendingTooShort implements Check {
    private static final Card CARD = Card.sure("for-below-interval");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        var own = subject.place().group().interval().map(Period::length).filter(length -> !length.isZero());
        var scrapes = subject.world().scrapes();
        var interval = own.orElse(scrapes.evaluation());
        var known = own.isPresent() || scrapes.known();
        var said = own.isPresent() ? "group" : known ? "found" : "default";
        return subject.rule().pending().stream()
                .filter(pending ->
                        !pending.length().isZero() && pending.length().compareTo(interval) < 0)
                .map(pending -> subject.finding(
                        CARD,
                        pending.at().region(),
                        CARD.say(said, Durations.spoken(pending.length()), Durations.spoken(interval))))
                .map(finding -> known ? finding : finding.doubtful());
    }
}
