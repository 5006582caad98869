package dev.qiangcai.shop.product;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Hears a no that no phrase knows: a negation close to a word about stock or selling, as in "we don't take orders".
/// That is no answer, but too much to call something available that has no button.
final class Doubt {
    private static final Set<Topic> SELLING = EnumSet.of(
            Topic.SALE, Topic.BUY, Topic.AVAILABLE, Topic.AVAILABLE_ALONE, Topic.COUNT, Topic.SOLD_OUT_ALONE);
    /// Parts one statement from the next.
    private static final Pattern PAUSE = Pattern.compile("[^\\p{L}\\p{Nd}\\s#'’-]");
    private static final int FAR = 30;
    private static final int LONGEST = 110;

    private Doubt() {}

    /// Whether a yes stands behind a negation of the same sentence, as in "not enough products in stock": it is none.
    static boolean denies(Phrases.Folded folded, List<Phrases.Match> found, Phrases.Match yes) {
        return found.stream()
                .filter(it -> it.topic() == Topic.NEGATION && it.to() <= yes.from() && yes.from() - it.to() <= FAR)
                .anyMatch(no -> !PAUSE.matcher(folded.text().substring(no.to(), yes.from()))
                        .find());
    }

    static boolean in(Phrases.Folded folded, List<Phrases.Match> found) {
        return folded.text().length() <= LONGEST
                && found.stream().noneMatch(it -> it.topic() == Topic.NEUTRAL || it.topic() == Topic.PICKUP)
                && found.stream()
                        .filter(it -> it.topic() == Topic.NEGATION)
                        .anyMatch(no -> found.stream()
                                .anyMatch(it -> SELLING.contains(it.topic()) && Math.abs(it.from() - no.to()) <= FAR));
    }
}
