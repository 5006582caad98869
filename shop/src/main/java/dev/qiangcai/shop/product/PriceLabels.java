package dev.qiangcai.shop.product;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What the names that a page's author gave some elements say about the price in them.
///
/// @param inner the element that holds its digits
/// @param element the largest around it that shows that amount and little else
record PriceLabels(Element inner, Element element) {
    private static final Pattern PRICE = Pattern.compile(
            "\\b(?:\\w*price\\w*|\\w*preis\\w*|prix|precio\\w*|prezzo|cena|\\w*amount|money|cost|kakaku|jiage|kainka|pris|prijs|preco|jg|hinta)\\b");
    private static final Pattern PRESENT_CLASS = Pattern.compile(
            "\\b(?:sale|special|final|current|now|our|actual|promo\\w*|offer|discounted|reduced|selling|sell|deal|today|new|specialprice|saleprice|finalprice|angebot)\\b");
    private static final Pattern REGULAR_CLASS =
            Pattern.compile("\\b(?:regular|base|normal|list|full|standard|normalprice|retail)\\b");
    private static final Map<Topic, Pattern> OTHER = new EnumMap<>(
            Map.ofEntries(
                    Map.entry(
                            Topic.OLD_PRICE,
                            Pattern.compile(
                                    "\\b(?:old|was|compare|original|rrp|msrp|uvp|before|strike\\w*|crossed|line through|market\\w*|list ?price|non sale|prev\\w*|instead|pseudo|"
                                            + "former|ancien|anterior|antes|alter|bisher\\w*|vorher|yuanjia|shichang|linethrough|del|oldprice|origin|orig|statt|barre|tachado|teika|savings from)\\b")),
                    Map.entry(
                            Topic.UNIT_PRICE,
                            Pattern.compile("\\b(?:unit ?price|unit|per unit|grundpreis|unitprice|kilo|reference)\\b")),
                    Map.entry(
                            Topic.SAVING,
                            Pattern.compile(
                                    "\\b(?:sav(?:e|ing|ings)|discount (?:amount|value|percent\\w*)|you save|percent\\w*|rabatt|coupon|voucher)\\b")),
                    Map.entry(
                            Topic.MEMBER,
                            Pattern.compile(
                                    "\\b(?:member\\w*|vip|loyalty|club|wholesale|tier|plus price|prime|student|bulk|staffel\\w*)\\b")),
                    Map.entry(
                            Topic.INSTALMENT,
                            Pattern.compile(
                                    "\\b(?:instal?lments?|monthly|klarna|afterpay|affirm|financ\\w*|ratenzahlung|emi|zip|paypal|credit|fenqi|parcela\\w*)\\b")),
                    Map.entry(
                            Topic.SHIPPING,
                            Pattern.compile(
                                    "\\b(?:shipping|delivery|versand\\w*|freight|postage|livraison|envio|free shipping)\\b")),
                    Map.entry(
                            Topic.BEFORE_TAX,
                            Pattern.compile(
                                    "\\b(?:ex(?:cl|cluding)? ?tax|without ?tax|ex ?vat|net|netto|excl|ht|hors taxes?)\\b")),
                    Map.entry(
                            Topic.DEPOSIT,
                            Pattern.compile(
                                    "\\b(?:deposit|pfand|points?|reward\\w*|addon|add on|gift ?wrap|option\\w*|warranty|sub ?total|(?:cart|order|grand) total)\\b"))));

    /// What makes it another price than the one that is asked.
    Set<Topic> topics() {
        var topics = EnumSet.noneOf(Topic.class);
        if (Struck.through(inner) || Struck.through(element)) {
            topics.add(Topic.OLD_PRICE);
        }
        for (var labels : near(2)) {
            OTHER.forEach((topic, pattern) -> {
                if (pattern.matcher(labels).find()) {
                    topics.add(topic);
                }
            });
        }
        return topics;
    }

    /// Whether it is named a price.
    boolean named() {
        int steps = 0;
        for (Element up = inner; up != null && steps < 4; up = up.parent(), steps++) {
            if (Labels.fit(up, PRICE)
                    || up.attr("itemprop").equalsIgnoreCase("price")
                    || up.attr("data-testid").toLowerCase(Locale.ROOT).contains("price")) {
                return true;
            }
        }
        return inner.children().stream()
                .anyMatch(it -> Labels.fit(it, PRICE) || it.attr("itemprop").equals("price"));
    }

    /// Whether it is named the present price.
    boolean present() {
        return near(1).stream()
                        .anyMatch(it -> PRESENT_CLASS.matcher(it).find()
                                && PRICE.matcher(it).find())
                || inner.closest("ins") != null;
    }

    /// Whether it is named a regular price: the one that is asked, unless a lower one stands beside it.
    boolean regular() {
        return near(0).stream().anyMatch(it -> REGULAR_CLASS.matcher(it).find());
    }

    /// The names of the elements from the innermost up to some steps above the whole.
    private List<String> near(int above) {
        var labels = new ArrayList<String>();
        boolean reached = false;
        int steps = 0;
        for (Element up = inner; up != null && steps <= above; up = up.parent()) {
            labels.add(Labels.of(up));
            reached |= up.equals(element);
            steps += reached ? 1 : 0;
        }
        labels.removeIf(String::isEmpty);
        return labels;
    }
}
