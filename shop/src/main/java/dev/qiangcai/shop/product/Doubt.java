package dev.qiangcai.shop.product;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Hears a no that no phrase knows: a negation close to a word about stock or selling, as in "we don't take orders".
/// That is no answer, but too much to call something available that has no button.
final class Doubt {
    private static final Set<Topic> SELLING = EnumSet.of(
            Topic.SALE, Topic.BUY, Topic.AVAILABLE, Topic.AVAILABLE_ALONE, Topic.COUNT, Topic.SOLD_OUT_ALONE);
    private static final int FAR = 30;
    private static final int LONGEST = 110;

    private Doubt() {}

    static boolean in(Phrases.Folded folded, List<Phrases.Match> found) {
        return folded.text().length() <= LONGEST
                && found.stream().noneMatch(it -> it.topic() == Topic.NEUTRAL || it.topic() == Topic.PICKUP)
                && found.stream()
                        .filter(it -> it.topic() == Topic.NEGATION)
                        .anyMatch(no -> found.stream()
                                .anyMatch(it -> SELLING.contains(it.topic()) && Math.abs(it.from() - no.to()) <= FAR));
    }
}
