package dev.qiangcai.shop.product;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// A price that the page shows, with what stands around it.
///
/// @param inner the element that holds its digits
/// @param element the largest around it that shows that amount and little else
/// @param rank how sure it is that this is the price: what is labelled as the present price before what is named a
/// price
/// before a bare amount
/// @param topics what makes it another price than the one that is asked: an old one, one per weight, for members …
record PriceTag(Element inner, Element element, Amount amount, int rank, Set<Topic> topics) {
    static final int BARE = 1;
    static final int NAMED = 2;
    static final int PRESENT = 3;

    private static final Set<Topic> OTHER = EnumSet.of(
            Topic.OLD_PRICE,
            Topic.UNIT_PRICE,
            Topic.INSTALMENT,
            Topic.SHIPPING,
            Topic.SAVING,
            Topic.MEMBER,
            Topic.DEPOSIT,
            Topic.BEFORE_TAX,
            Topic.FROM_PRICE);
    /// What words behind a price can be about.
    private static final Set<Topic> BEHIND =
            EnumSet.of(Topic.UNIT_PRICE, Topic.INSTALMENT, Topic.FROM_PRICE, Topic.BEFORE_TAX);
    private static final Pattern PRICE = Pattern.compile(
            "\\b(?:\\w*price\\w*|\\w*preis\\w*|prix|precio\\w*|prezzo|cena|\\w*amount|money|cost|kakaku|jiage|kainka|pris|prijs|preco|jg|hinta)\\b");
    private static final Pattern PRESENT_CLASS = Pattern.compile(
            "\\b(?:sale|special|final|current|now|our|actual|promo\\w*|offer|discounted|reduced|selling|sell|deal|today|new|specialprice|saleprice|finalprice|angebot)\\b");
    private static final Pattern OLD_CLASS = Pattern.compile(
            "\\b(?:old|was|compare|original|rrp|msrp|uvp|before|strike\\w*|crossed|line through|market\\w*|list ?price|non sale|prev\\w*|instead|pseudo|"
                    + "former|ancien|anterior|antes|alter|bisher\\w*|vorher|yuanjia|shichang|linethrough|del|oldprice|origin|orig|statt|barre|tachado|teika|savings from)\\b");
    private static final Pattern REGULAR_CLASS =
            Pattern.compile("\\b(?:regular|base|normal|list|full|standard|normalprice|retail)\\b");
    private static final Pattern UNIT_CLASS =
            Pattern.compile("\\b(?:unit ?price|unit|per unit|grundpreis|unitprice|kilo|reference)\\b");
    private static final Pattern SAVING_CLASS = Pattern.compile(
            "\\b(?:sav(?:e|ing|ings)|discount (?:amount|value|percent\\w*)|you save|percent\\w*|rabatt|coupon|voucher)\\b");
    private static final Pattern MEMBER_CLASS = Pattern.compile(
            "\\b(?:member\\w*|vip|loyalty|club|wholesale|tier|plus price|prime|student|bulk|staffel\\w*)\\b");
    private static final Pattern INSTALMENT_CLASS = Pattern.compile(
            "\\b(?:instal?lments?|monthly|klarna|afterpay|affirm|financ\\w*|ratenzahlung|emi|zip|paypal|credit|fenqi|parcela\\w*)\\b");
    private static final Pattern SHIPPING_CLASS =
            Pattern.compile("\\b(?:shipping|delivery|versand\\w*|freight|postage|livraison|envio|free shipping)\\b");
    private static final Pattern TAX_CLASS =
            Pattern.compile("\\b(?:ex(?:cl|cluding)? ?tax|without ?tax|ex ?vat|net|netto|excl)\\b");
    private static final Pattern DEPOSIT_CLASS = Pattern.compile(
            "\\b(?:deposit|pfand|points?|reward\\w*|addon|add on|gift ?wrap|option\\w*|warranty|sub ?total|(?:cart|order|grand) total)\\b");
    private static final Pattern CENTS =
            Pattern.compile("\\b(?:cents?|dec\\w*|fraction|minor|sup|centimes|kopecks|decimal)\\b");
    private static final Pattern WEIGHT = Pattern.compile(
            "(?i)^\\s*(?:[/\uFF0F]|per|pro|je|par|por|al|au|le|la|每)\\s*\\(?\\s*#?[.,#]*\\s*"
                    + "(?:kg|g|gr|mg|l|lt|ml|cl|dl|liters?|litres?|litros?|litre|kilo(?:gramm?)?|oz|ounces?|lbs?|pounds?|grams?|count|fl|m|cm|m²|qm|sq|斤|克|千克|公斤|升|毫升|两|wash|tablet|sheet)(?![\\p{L}]).*");
    private static final String TO = "\\s*(?:[-\u2010-\u2015~\uFF5E\u301C]|to|bis|à|a|至|到|から)\\s*";
    private static final Pattern RANGE_BEFORE = Pattern.compile("\\d[^\\d]{0,4}" + TO + "$");
    private static final Pattern RANGE_AFTER = Pattern.compile("^" + TO + "[^\\d\\s]{0,4}\\s?\\d");
    private static final int CONTEXT = 48;
    private static final int MOST = 400;

    PriceTag {
        topics = topics.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(topics));
    }

    /// Whether it may be the price that is asked.
    boolean asked() {
        return topics.isEmpty();
    }

    /// All prices that those elements show.
    static List<PriceTag> among(List<Element> elements, Sight sight) {
        var found = new ArrayList<PriceTag>();
        Set<Element> taken = new HashSet<>();
        for (var element : elements) {
            if (found.size() < MOST
                    && digits(sight.own(element))
                    && !element.normalName().equals("option")) {
                var whole = climbed(element, sight);
                if (taken.add(whole)) {
                    found.addAll(read(element, whole, sight));
                }
            }
        }
        return found;
    }

    private static boolean digits(String text) {
        return !text.isEmpty() && text.length() <= 400 && text.chars().anyMatch(Character::isDigit);
    }

    /// The largest element around it that shows that one amount and little else.
    private static Element climbed(Element element, Sight sight) {
        var whole = element;
        for (Element up = element.parent(); up != null && sight.length(up) <= CONTEXT; up = up.parent()) {
            if (up.normalName().equals("body")
                    || struck(whole) != struck(up)
                    || Amount.in(text(up, sight)).size() != 1) {
                break;
            }
            whole = up;
        }
        return whole;
    }

    private static List<PriceTag> read(Element inner, Element element, Sight sight) {
        var text = sight.length(element) <= CONTEXT ? text(element, sight) : sight.own(element);
        var amounts = priced(Amount.in(text));
        var tags = new ArrayList<PriceTag>();
        for (int i = 0; i < amounts.size(); i++) {
            var amount = amounts.get(i);
            boolean last = i + 1 == amounts.size();
            var before = text.substring(i == 0 ? 0 : amounts.get(i - 1).to(), amount.from());
            var after = text.substring(
                    amount.to(), last ? text.length() : amounts.get(i + 1).from());
            var topics = EnumSet.noneOf(Topic.class);
            if (RANGE_BEFORE.matcher(text.substring(0, amount.from())).find()
                    || RANGE_AFTER.matcher(text.substring(amount.to())).find()) {
                topics.add(Topic.FROM_PRICE);
            }
            var words = new Words(
                    before,
                    after,
                    i == 0 ? Surroundings.before(element, sight) : "",
                    last ? Surroundings.after(element, sight) : "");
            tag(inner, element, amount, words, topics).ifPresent(tags::add);
        }
        return tags;
    }

    /// Where some numbers have a currency, the others are no amounts.
    private static List<Amount> priced(List<Amount> amounts) {
        var marked = amounts.stream().filter(Amount::marked).toList();
        return marked.isEmpty() ? amounts : marked;
    }

    /// The words around an amount.
    ///
    /// @param before inside the element
    /// @param after inside the element
    /// @param above in what stands before the element
    /// @param below in what stands behind it: there a label is most often that of the next thing
    private record Words(String before, String after, String above, String below) {
        /// An amount inside a sentence is hardly the price.
        int rank() {
            return before.replaceAll("[^\\p{L}]", "").length() > 20 ? 0 : BARE;
        }

        Set<Topic> topics() {
            var topics = EnumSet.noneOf(Topic.class);
            topics.addAll(PriceTag.topics(tail(before), true));
            var behind = PriceTag.topics(head(after), false);
            if (!after.contains("以上")) {
                behind.remove(Topic.SHIPPING);
            }
            topics.addAll(behind);
            if (before.isBlank()) {
                var label = PriceTag.topics(tail(above), true);
                if (!above.strip().matches(".*[:\uFF1A]")) {
                    label.remove(Topic.SHIPPING);
                }
                topics.addAll(label);
            }
            PriceTag.topics(head(below), false).stream()
                    .filter(BEHIND::contains)
                    .forEach(topics::add);
            if (WEIGHT.matcher(Phrases.Folded.of(after + " " + below).text()).matches()) {
                topics.add(Topic.UNIT_PRICE);
            }
            return topics;
        }
    }

    private static Optional<PriceTag> tag(
            Element inner, Element element, Amount amount, Words words, EnumSet<Topic> topics) {
        boolean named = named(inner);
        var said = words.topics();
        boolean labelled = said.contains(Topic.PRICE_LABEL);
        if (!price(amount, words, said, named || labelled)) {
            return Optional.empty();
        }
        said.stream().filter(OTHER::contains).forEach(topics::add);
        boolean present = said.contains(Topic.NOW_PRICE);
        var byClass = classes(inner, element);
        if (present || labelled) {
            byClass.remove(Topic.UNIT_PRICE);
        }
        topics.addAll(byClass);
        int rank = present || present(inner, element) ? PRESENT : named || labelled ? NAMED : words.rank();
        return Optional.of(new PriceTag(inner, element, amount, rank, topics));
    }

    /// Whether the amount is one of money: a number without a currency is, where it is called a price and counts
    /// nothing.
    private static boolean price(Amount amount, Words words, Set<Topic> said, boolean called) {
        var after = words.after().strip();
        if (after.startsWith("%") || amount.value().signum() == 0) {
            return false;
        }
        boolean counts = said.contains(Topic.COUNT) || said.contains(Topic.AVAILABLE);
        boolean measures = !after.isEmpty() && Character.isAlphabetic(after.codePointAt(0));
        return amount.marked() || (called && !counts && !measures);
    }

    /// What a label is about. Small words such as `from` and `was` count only right beside the amount.
    private static Set<Topic> topics(String label, boolean before) {
        var folded = Phrases.Folded.of(label);
        var topics = EnumSet.noneOf(Topic.class);
        for (var match : Phrases.all().in(folded)) {
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
        return text.length() <= CONTEXT ? text : text.substring(text.length() - CONTEXT);
    }

    private static String head(String text) {
        return text.length() <= CONTEXT ? text : text.substring(0, CONTEXT);
    }

    /// Whether all its digits are struck through.
    static boolean struck(Element element) {
        for (Element up = element; up != null; up = up.parent()) {
            if (strikes(up)) {
                return true;
            }
        }
        return !digits(element.ownText())
                && element.children().stream().anyMatch(it -> digits(it.text()))
                && element.children().stream()
                        .filter(it -> digits(it.text()))
                        .allMatch(it -> strikes(it) || inside(it));
    }

    private static boolean inside(Element element) {
        return !digits(element.ownText())
                && element.children().stream().filter(it -> digits(it.text())).allMatch(PriceTag::strikes);
    }

    private static boolean strikes(Element element) {
        return Set.of("del", "s", "strike").contains(element.normalName())
                || element.attr("style").toLowerCase(Locale.ROOT).contains("line-through")
                || element.attr("data-a-strike").equals("true");
    }

    private static boolean named(Element element) {
        int steps = 0;
        for (Element up = element; up != null && steps < 4; up = up.parent(), steps++) {
            if (Labels.fit(up, PRICE)
                    || up.attr("itemprop").equalsIgnoreCase("price")
                    || up.attr("data-testid").toLowerCase(Locale.ROOT).contains("price")) {
                return true;
            }
        }
        return element.children().stream()
                .anyMatch(it -> Labels.fit(it, PRICE) || it.attr("itemprop").equals("price"));
    }

    private static boolean present(Element inner, Element element) {
        return near(inner, element, 1).stream()
                        .anyMatch(it -> PRESENT_CLASS.matcher(it).find()
                                && PRICE.matcher(it).find())
                || inner.closest("ins") != null;
    }

    /// The names of the elements from the innermost up to some steps above the whole.
    private static List<String> near(Element inner, Element element, int above) {
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

    /// What the names of the elements say about the price.
    private static Set<Topic> classes(Element inner, Element element) {
        var topics = EnumSet.noneOf(Topic.class);
        if (struck(inner) || struck(element)) {
            topics.add(Topic.OLD_PRICE);
        }
        for (var labels : near(inner, element, 2)) {
            add(topics, Topic.OLD_PRICE, OLD_CLASS, labels);
            add(topics, Topic.UNIT_PRICE, UNIT_CLASS, labels);
            add(topics, Topic.SAVING, SAVING_CLASS, labels);
            add(topics, Topic.MEMBER, MEMBER_CLASS, labels);
            add(topics, Topic.INSTALMENT, INSTALMENT_CLASS, labels);
            add(topics, Topic.SHIPPING, SHIPPING_CLASS, labels);
            add(topics, Topic.BEFORE_TAX, TAX_CLASS, labels);
            add(topics, Topic.DEPOSIT, DEPOSIT_CLASS, labels);
        }
        return topics;
    }

    private static void add(Set<Topic> topics, Topic topic, Pattern pattern, String labels) {
        if (pattern.matcher(labels).find()) {
            topics.add(topic);
        }
    }

    /// Whether it is named a regular price: the one that is asked, unless a lower one stands beside it.
    boolean regular() {
        return near(inner, element, 0).stream()
                .anyMatch(it -> REGULAR_CLASS.matcher(it).find());
    }

    /// The words of an element, where digits of two neighbours are no number, except for cents in smaller type.
    private static String text(Element element, Sight sight) {
        var text = new StringBuilder();
        append(element, text, sight);
        return Sight.plain(text);
    }

    private static void append(Element element, StringBuilder text, Sight sight) {
        for (var child : element.childNodes()) {
            if (child instanceof TextNode words) {
                append(words.getWholeText(), element, text);
            } else if (child instanceof Element inner && sight.shows(inner)) {
                text.append(inner.isBlock() ? " " : "");
                append(inner, text, sight);
                text.append(inner.isBlock() ? " " : "");
            }
        }
    }

    private static void append(String more, Element element, StringBuilder text) {
        boolean touch = !text.isEmpty()
                && !more.isEmpty()
                && Character.isDigit(text.charAt(text.length() - 1))
                && Character.isDigit(more.charAt(0));
        if (touch) {
            boolean small = element.normalName().equals("sup") || Labels.fit(element, CENTS);
            text.append(small && more.strip().matches("\\d{2}(?:\\D.*)?") ? "." : " | ");
        }
        text.append(more);
    }
}
