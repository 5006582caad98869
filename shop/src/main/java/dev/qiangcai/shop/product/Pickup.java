package dev.qiangcai.shop.product;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Knows what is about fetching the product from a shop that one walks into: that says nothing about sending it.
final class Pickup {
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:pick ?up|click (?:and |n )?collect|bopis|in ?store|store (?:availability|stock|pickup))\\b");
    private static final Pattern PART = Pattern.compile("[\\s:\uFF1A\u2013\u2014-]*");
    private static final int LONGEST_LABEL = 40;

    private Pickup() {}

    /// Whether a phrase in an element's words is about that: the words begin so, the label before them says so, or the
    /// page's author named the element so.
    static boolean about(Evidence.Says says, Element element, Phrases.Match match, Phrases.Folded folded, Sight sight) {
        boolean either = says == Evidence.Says.AVAILABLE || says == Evidence.Says.SOLD_OUT;
        return either && (begins(match, folded) || labelled(element, sight) || Labels.fit(element, NAMED));
    }

    private static boolean begins(Phrases.Match match, Phrases.Folded folded) {
        return Phrases.all().in(folded).stream()
                .limit(1)
                .filter(it -> it.topic() == Topic.PICKUP && it.from() == 0 && it.to() <= match.from())
                .anyMatch(it -> PART.matcher(folded.text().substring(it.to(), match.from()))
                        .matches());
    }

    private static boolean labelled(Element element, Sight sight) {
        var before = element.previousElementSibling();
        if (before == null || !sight.shows(before) || sight.length(before) > LONGEST_LABEL) {
            return false;
        }
        var label = Phrases.Folded.of(sight.text(before));
        return Phrases.all().in(label).stream()
                .anyMatch(it -> it.topic() == Topic.PICKUP
                        && it.from() == 0
                        && PART.matcher(label.text().substring(it.to())).matches());
    }
}
