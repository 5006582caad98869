package dev.qiangcai.promrules.check;

import dev.qiangcai.promrules.format.Durations;
import java.time.Duration;
import java.util.stream.Stream;

/// Finds recordings that are older than a query looks back.
final class IntervalTooLong implements Check {
    private static final Card CARD = new Card(
            "interval-too-long",
            "A query looks back five minutes. What is recorded less often is missing most of the time.",
            "Evaluate the group at least every five minutes, or read the metric by `last_over_time`.");
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
                        CARD,
                        false,
                        subject.rule().title().region(),
                        "recorded every " + Durations.spoken(interval.length())
                                + ": queries look back 5m and find nothing in between"));
    }
}
