package dev.qiangcai.shop.product;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// A price that the page shows, with what stands around it.
///
/// @param inner the element that holds its digits
/// @param element the largest around it that shows that amount and little else
/// @param rank how sure it is that this is the price: what is labelled as the present price before what is named a
/// price before a bare amount
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
    private static final String TO = "\\s*(?:[-\u2010-\u2015~\uFF5E\u301C]|to|bis|à|a|至|到|から)\\s*";
    private static final Pattern RANGE_BEFORE = Pattern.compile("\\d[^\\d]{0,4}" + TO + "$");
    private static final Pattern RANGE_AFTER = Pattern.compile("^" + TO + "[^\\d\\s]{0,4}\\s?\\d");
    /// So many characters around an amount tell what it is.
    static final int CONTEXT = 48;
    private static final int MOST = 400;
    /// An element that holds more than so many others shows more than an amount.
    private static final int LARGEST = 60;

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
                    && AmountText.digits(sight.own(element))
                    && !element.normalName().equals("option")) {
                var whole = climbed(element, sight);
                if (taken.add(whole)) {
                    found.addAll(read(element, whole, sight));
                }
            }
        }
        return found;
    }

    /// The largest element around it that shows that one amount and little else.
    private static Element climbed(Element element, Sight sight) {
        var whole = element;
        for (Element up = element.parent();
                up != null && sight.length(up) <= CONTEXT && sight.size(up) <= LARGEST;
                up = up.parent()) {
            if (up.normalName().equals("body")
                    || Struck.through(whole) != Struck.through(up)
                    || Amount.in(AmountText.of(up, sight)).size() != 1) {
                break;
            }
            whole = up;
        }
        return whole;
    }

    private static List<PriceTag> read(Element inner, Element element, Sight sight) {
        var text = sight.length(element) <= CONTEXT ? AmountText.of(element, sight) : sight.own(element);
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
            var words = new PriceWords(
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

    private static Optional<PriceTag> tag(
            Element inner, Element element, Amount amount, PriceWords words, EnumSet<Topic> topics) {
        var labels = new PriceLabels(inner, element);
        boolean named = labels.named();
        var said = words.topics();
        boolean labelled = said.contains(Topic.PRICE_LABEL);
        if (!price(amount, words, said, named || labelled)) {
            return Optional.empty();
        }
        said.stream().filter(OTHER::contains).forEach(topics::add);
        boolean present = said.contains(Topic.NOW_PRICE);
        var byClass = labels.topics();
        if (present || labelled) {
            byClass.remove(Topic.UNIT_PRICE);
        }
        topics.addAll(byClass);
        int rank = present || labels.present() ? PRESENT : named || labelled ? NAMED : words.rank();
        return Optional.of(new PriceTag(inner, element, amount, rank, topics));
    }

    /// Whether the amount is one of money: a number without a currency is, where it is called a price and counts
    /// nothing.
    private static boolean price(Amount amount, PriceWords words, Set<Topic> said, boolean called) {
        var after = words.after().strip();
        if (after.startsWith("%") || amount.value().signum() == 0) {
            return false;
        }
        boolean counts = said.contains(Topic.COUNT) || said.contains(Topic.AVAILABLE);
        boolean measures = !after.isEmpty() && Character.isAlphabetic(after.codePointAt(0));
        return amount.marked() || (called && !counts && !measures);
    }

    /// Whether it is named a regular price.
    boolean regular() {
        return new PriceLabels(inner, element).regular();
    }
}
