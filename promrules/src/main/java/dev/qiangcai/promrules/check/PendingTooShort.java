package dev.qiangcai.promrules.check;

import dev.qiangcai.promrules.format.Durations;
import dev.qiangcai.promrules.format.Period;
import java.util.stream.Stream;

/// Finds alerts that wait for less than one evaluation.
final class PendingTooShort implements Check {
    private static final Card CARD = new Card(
            "for-below-interval",
            "An alert is looked at once an interval. A shorter `for` waits for the next look all the same.",
            "Make `for` a multiple of the interval, or the group's interval shorter.");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        var own = subject.place().group().interval().map(Period::length).filter(length -> !length.isZero());
        var scrapes = subject.world().scrapes();
        var interval = own.orElse(scrapes.evaluation());
        var said = own.isPresent()
                ? "the group's interval"
                : scrapes.known() ? "the evaluation interval" : "Prometheus's default interval";
        return subject.rule().pending().stream()
                .filter(pending ->
                        !pending.length().isZero() && pending.length().compareTo(interval) < 0)
                .map(pending -> subject.finding(
                        CARD,
                        own.isPresent() || scrapes.known(),
                        pending.at().region(),
                        "`for: " + Durations.spoken(pending.length()) + "` is shorter than " + said + " of "
                                + Durations.spoken(interval)));
    }
}
