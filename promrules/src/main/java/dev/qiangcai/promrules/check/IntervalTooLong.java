package dev.qiangcai.promrules.check;

import dev.qiangcai.promrules.format.Durations;
import java.time.Duration;
import java.util.stream.Stream;

/// Finds recordings that are older than a query looks back.
final class IntervalTooLong implements Check {
    private static final Card CARD = Card.doubtful("interval-too-long");
    private static final Duration LOOKBACK = Duration.ofMinutes(5);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        if (subject.alerting()) {
            return Stream.empty();
        }
        return subject.place().group().interval().stream()
                .filter(interval -> interval.length().compareTo(LOOKBACK) > 0)
                .map(interval -> subject.finding(
                        CARD, subject.rule().title().region(), CARD.found(Durations.spoken(interval.length()))));
    }
}
