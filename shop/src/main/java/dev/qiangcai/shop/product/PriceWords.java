package dev.qiangcai.shop.product;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The words around an amount.
///
/// @param before inside the element
/// @param after inside the element
/// @param above in what stands before the element
/// @param below in what stands behind it: there a label is most often that of the next thing
record PriceWords(String before, String after, String above, String below) {
    /// What words behind a price can be about.
    private static final Set<Topic> BEHIND =
            EnumSet.of(Topic.UNIT_PRICE, Topic.INSTALMENT, Topic.FROM_PRICE, Topic.BEFORE_TAX);
    private static final Pattern WEIGHT = Pattern.compile(
            "(?i)^\\s*(?:[/\uFF0F每]|(?:per|pro|je|par|por|al|au|le|la)(?!\\p{L}))\\s*\\(?\\s*#?[.,#]*\\s*"
                    + "(?:kg|g|gr|mg|l|lt|ml|cl|dl|liters?|litres?|litros?|litre|kilo(?:gramm?)?|oz|ounces?|lbs?|pounds?|grams?|count|fl|m|cm|m²|qm|sq|斤|克|千克|公斤|升|毫升|两|wash|tablet|sheet)(?![\\p{L}]).*");

    /// An amount inside a sentence is hardly the price.
    int rank() {
        return before.replaceAll("[^\\p{L}]", "").length() > 20 ? 0 : PriceTag.BARE;
    }

    Set<Topic> topics() {
        var topics = EnumSet.noneOf(Topic.class);
        topics.addAll(topics(tail(before), true));
        var behind = topics(head(after), false);
        if (!after.contains("以上")) {
            behind.remove(Topic.SHIPPING);
        }
        topics.addAll(behind);
        if (before.isBlank()) {
            var label = topics(tail(above), true);
            if (!above.strip().matches(".*[:\uFF1A]")) {
                label.remove(Topic.SHIPPING);
            }
            topics.addAll(label);
        }
        topics(head(below), false).stream().filter(BEHIND::contains).forEach(topics::add);
        if (WEIGHT.matcher(Phrases.Folded.of(after + " " + below).text()).matches()) {
            topics.add(Topic.UNIT_PRICE);
        }
        return topics;
    }

    /// What a label is about. Small words such as `from` and `was` count only right beside the amount.
    private static Set<Topic> topics(String label, boolean before) {
        var folded = Phrases.Folded.of(label);
        var topics = EnumSet.noneOf(Topic.class);
        for (var match : Phrases.all().in(folded)) {
            if (before && match.topic() == Topic.NOW_PRICE) {
                // What stood before it was about another price: "formerly 29 now 24".
                topics.remove(Topic.OLD_PRICE);
            }
            int gap = before ? folded.text().length() - match.to() : match.from();
            boolean small = match.topic() == Topic.FROM_PRICE
                    || match.length() == 1
                    || (match.length() <= 4 && !Phrases.unparted(folded.text().charAt(match.from())));
            if (!small || gap <= 2) {
                topics.add(match.topic());
            }
        }
        return topics;
    }

    /// Of what stands before, the last words count.
    private static String tail(String text) {
        return text.length() <= PriceTag.CONTEXT ? text : text.substring(text.length() - PriceTag.CONTEXT);
    }

    private static String head(String text) {
        return text.length() <= PriceTag.CONTEXT ? text : text.substring(0, PriceTag.CONTEXT);
    }
}
