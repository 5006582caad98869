package dev.qiangcai.shop.product;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Finds the parts of a page that are about something else than its product: navigation, recommendations, reviews,
/// cards of other products. Nothing that holds the product's heading is among them.
final class Elsewhere {
    private static final Pattern STRANGE = Pattern.compile(
            "\\b(?:related|recommend\\w*|recs|up ?sells?|cross ?sell\\w*|also (?:bought|like|viewed)|similar|recently|viewed|"
                    + "reviews?|comments?|testimonials?|footer|nav|navbar|navigation|menu|breadcrumbs?|mini ?cart|mini ?basket|cart drawer|"
                    + "side ?cart|cart (?:summary|preview|dropdown)|newsletter|cookies?|consent|gdpr|faqs?|accessor(?:y|ies)|bought together|frequently|"
                    + "suggest\\w*|suggestions?|wish ?lists?|best ?sellers?|trending|guess|qa|questions|modal|pop ?up|toast|blog|"
                    + "instagram|socials?|complement\\w*|you may|customers|ranking|history)\\b");
    private static final Pattern BUYING = Pattern.compile(
            "\\b(?:buy\\w*|product|offer|purchase|summary|price|order|cart form|add to cart|goods|detail\\w*|info)\\b");
    private static final Pattern NO_PAGE = Pattern.compile("(?i)(?:javascript|tel|mailto|whatsapp):.*");
    private static final Pattern SERVICE_PAGE = Pattern.compile(
            "(?i).*(?:shipping|versand|livraison|env[ií]os?|delivery|policy|policies|help|terms|agb|wish|review|login|account|cart|store-?s|compare|guide|vat|tax|payment|finan[cz]).*");
    private static final Set<String> CARDS = Set.of("li", "article", "div", "tr", "td", "section", "a", "figure", "dl");
    private static final Set<String> LANDMARKS = Set.of("nav", "footer");
    private static final Set<String> ROLES = Set.of("navigation", "contentinfo", "search", "dialog", "alertdialog");
    private static final Set<String> RANKS = Set.of("h2", "h3", "h4", "h5", "h6");
    private static final Set<String> HEADINGS =
            Set.of("p", "div", "span", "strong", "b", "legend", "summary", "dt", "td", "th", "font", "center");
    private static final int LARGEST_CARD = 700;
    private static final int LONGEST_HEADING = 60;

    private final Sheet sheet;
    private final Sight sight;
    /// The page's own addresses, as it was asked for and as it answered, without query and fragment.
    private final Set<String> own;
    private final Optional<Element> heading;
    private final Set<Element> above = new HashSet<>();
    private final Set<Element> found = new HashSet<>();
    private final Map<Element, Boolean> leading = new HashMap<>();
    private int cards;

    private Elsewhere(Sheet sheet, Optional<Element> heading) {
        this.sheet = sheet;
        this.sight = sheet.sight();
        this.own = Stream.of(sheet.reply().uri(), sheet.asked())
                .map(address -> address.toString().replaceFirst("[?#].*", ""))
                .collect(Collectors.toSet());
        this.heading = heading;
        heading.ifPresent(it -> {
            above.add(it);
            above.addAll(it.parents());
        });
    }

    /// @param parts the topmost elements of those parts
    /// @param cards how many of them are cards of products
    record Parts(Set<Element> parts, int cards) {
        boolean holds(Element element) {
            return Kin.within(element, parts);
        }
    }

    static Parts on(Sheet sheet, Optional<Element> heading) {
        var search = new Elsewhere(sheet, heading);
        search.walk(sheet.page().body());
        return new Parts(search.found, search.cards);
    }

    private void walk(Element element) {
        for (var child : element.children()) {
            if (!sight.shows(child)) {
                continue;
            }
            if (!above.contains(child) && strange(child)) {
                found.add(child);
            } else if (!found.contains(child)) {
                walk(child);
            }
        }
    }

    private boolean strange(Element element) {
        var tag = element.normalName();
        return landmark(element, tag)
                || Labels.fit(element, STRANGE)
                || (tag.equals("aside") && !Labels.fit(element, BUYING))
                || headed(element, tag)
                || card(element, tag);
    }

    private boolean landmark(Element element, String tag) {
        return LANDMARKS.contains(tag)
                || ROLES.contains(element.attr("role"))
                || (tag.equals("header")
                        && heading.isPresent()
                        && element.parents().size() <= 3);
    }

    /// A section under a heading such as "You may also like"; what follows such a heading, up to the next of its rank.
    private boolean headed(Element element, String tag) {
        boolean rank = RANKS.contains(tag);
        if (!rank && !HEADINGS.contains(tag)) {
            return false;
        }
        var text = rank ? sight.text(element) : sight.own(element);
        if (text.isEmpty() || text.length() > LONGEST_HEADING || !elsewhere(text)) {
            return false;
        }
        var top = topmost(element);
        var parent = top.parent();
        if (parent != null && free(parent)) {
            found.add(parent);
        } else {
            following(top, rank ? tag : "");
        }
        return true;
    }

    /// The largest element that shows nothing but the heading.
    private Element topmost(Element heading) {
        var top = heading;
        for (var up = heading.parent();
                up != null && free(up) && sight.length(up) == sight.length(heading);
                up = up.parent()) {
            top = up;
        }
        return top;
    }

    /// Whether the product's heading is not inside.
    private boolean free(Element element) {
        return !above.contains(element) && !element.equals(sheet.page().body());
    }

    private void following(Element top, String rank) {
        for (var next = top.nextElementSibling(); next != null && !above.contains(next); ) {
            var tag = next.normalName();
            if (!rank.isEmpty() && tag.matches("h[1-6]") && tag.compareTo(rank) <= 0) {
                return;
            }
            found.add(next);
            next = next.nextElementSibling();
        }
    }

    private static boolean elsewhere(String text) {
        var folded = Phrases.Folded.of(text);
        return Phrases.all().in(folded).stream()
                .anyMatch(it -> it.topic() == Topic.ELSEWHERE
                        && it.length() * 2 >= folded.text().length());
    }

    /// A product among others: it leads to another page, has a price or a button, and stands beside its likes, or has a
    /// heading or a picture that leads there.
    private boolean card(Element element, String tag) {
        boolean sized = sight.length(element) >= 3 && sight.length(element) <= LARGEST_CARD;
        boolean card = CARDS.contains(tag) && sized && (linkedCard(element, tag) || headedCard(element, tag));
        cards += card ? products(element) : 0;
        return card;
    }

    private boolean linkedCard(Element element, String tag) {
        return leads(element)
                && (priced(element) || BuyControl.offered(element, sight))
                && (pictured(element) || likes(element, tag) >= 2 || led(element));
    }

    private boolean priced(Element element) {
        return Amount.in(sight.text(element)).stream().anyMatch(Amount::marked);
    }

    /// An article with a heading, a price and a button of its own, beside the one that is about the product.
    private boolean headedCard(Element element, String tag) {
        return heading.isPresent()
                && (tag.equals("article") || tag.equals("li"))
                && element.select("h2, h3, h4, h5").stream()
                        .limit(1)
                        .anyMatch(it -> !Names.alike(sight.text(it), sight.text(heading.get())))
                && priced(element)
                && BuyControl.offered(element, sight);
    }

    /// Whether it begins with a link to another page, and has a price and a button of its own.
    private boolean led(Element element) {
        var link = element.selectFirst("a[href]");
        return link != null
                && leadsAway(link)
                && sight.text(element).startsWith(sight.text(link))
                && sight.length(link) > 2
                && priced(element)
                && BuyControl.offered(element, sight);
    }

    /// How many products a card shows: a row of cards looks like one.
    private static int products(Element card) {
        long pages = card.select("a[href]:has(img)").stream()
                .limit(10)
                .map(link -> link.attr("href"))
                .distinct()
                .count();
        return (int) Math.max(1, pages);
    }

    private boolean leads(Element element) {
        var known = leading.get(element);
        if (known != null) {
            return known;
        }
        boolean leads = (element.normalName().equals("a") && leadsAway(element))
                || element.select("a[href]").stream().limit(30).anyMatch(this::leadsAway);
        leading.put(element, leads);
        return leads;
    }

    private boolean leadsAway(Element link) {
        var href = link.attr("href").strip();
        if (href.isEmpty() || href.startsWith("#") || NO_PAGE.matcher(href).matches()) {
            return false;
        }
        return !BuyControl.CART_ADDRESS.matcher(href).find()
                && !SERVICE_PAGE.matcher(href).matches()
                && sheet.asked().getPath() != null
                && !samePage(link);
    }

    private boolean samePage(Element link) {
        var address = link.absUrl("href");
        int query = address.indexOf('?');
        return own.contains(query < 0 ? address : address.substring(0, query));
    }

    private boolean linksAway(Element inside) {
        var link = inside.closest("a");
        return link != null && leadsAway(link);
    }

    private boolean pictured(Element element) {
        return element
                        .select(
                                "a[href]:has(img), h2 a[href], h3 a[href], h4 a[href], h5 a[href], a[href] h2, a[href] h3, a[href] h4")
                        .stream()
                        .limit(10)
                        .anyMatch(this::linksAway)
                || (element.normalName().equals("a")
                        && !element.select("img, h2, h3, h4").isEmpty());
    }

    private long likes(Element element, String tag) {
        var parent = element.parent();
        if (parent == null) {
            return 0;
        }
        var shape = element.className();
        return parent.children().stream()
                .filter(it -> it.normalName().equals(tag) && it.className().equals(shape) && leads(it))
                .limit(2)
                .count();
    }
}
