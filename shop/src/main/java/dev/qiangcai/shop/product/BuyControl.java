package dev.qiangcai.shop.product;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// A button that puts the product into the cart, or buys it.
///
/// @param element what is pressed
/// @param text what it says
/// @param enabled whether it can be pressed
record BuyControl(Element element, String text, boolean enabled) {
    static final Pattern CART_ADDRESS = Pattern.compile(
            "(?i)(?:cart|basket|checkout|warenkorb|panier|carrito|cesta|koszyk|carrello|kasse|order)[/_=-]?(?:add|insert|put|item|lines|hinzu|submit)|"
                    + "add[-_/]?(?:to|item|product)?[-_/]?(?:cart|basket|bag|koszyk)|[?&]add-to-cart=|/cart/?$|buy[_-]?now|cart_in|cartin|/cart\\.(?:php|cgi)");
    private static final Pattern CART_LABEL = Pattern.compile(
            "\\b(?:add to (?:cart|basket|bag|trolley)|addtocart|addtobasket|add cart|to ?cart|buy now|buynow|btn cart|button cart|cart button|"
                    + "cart in|cartin|product form submit|initcarturl|j linkbuy|j linkbasket|js add to cart|tobasket|single add to cart button)\\b");
    private static final Pattern OFF = Pattern.compile(
            "\\b(?:disabled?|inactive|sold ?out|out of stock|unavailable|not available|noclick|no click|pointer events none|cursor not allowed)\\b");
    private static final Pattern OFF_STYLE =
            Pattern.compile("(?i)pointer-events\\s*:\\s*none|cursor\\s*:\\s*not-allowed");
    private static final Pattern PRESSED = Pattern.compile("\\b(?:btn\\w*|button\\w*|buy\\w*|cart)\\b");
    private static final int LONGEST = 60;

    /// The buy buttons among those elements, in the order of the page.
    static List<BuyControl> among(List<Element> elements, Sight sight) {
        var found = new ArrayList<BuyControl>();
        Set<Element> taken = new HashSet<>();
        for (var element : elements) {
            if (pressable(element) || loose(element)) {
                var text = caption(element, sight);
                if (text.length() <= LONGEST && buys(element, text) && taken.add(element) && !inside(element, taken)) {
                    found.add(new BuyControl(element, text, enabled(element)));
                }
            }
        }
        return found;
    }

    /// Whether anything inside that element offers to buy.
    static boolean offered(Element element, Sight sight) {
        return element.select("button, input[type=submit], input[type=button], input[type=image], a").stream()
                .limit(20)
                .anyMatch(it ->
                        sight.shows(it) && caption(it, sight).length() <= LONGEST && buys(it, caption(it, sight)));
    }

    /// What a button says: its words, or what stands for them.
    static String caption(Element element, Sight sight) {
        var words = element.normalName().equals("input")
                ? (element.attr("type").equalsIgnoreCase("image") ? element.attr("alt") : element.val())
                : sight.text(element);
        if (words.isBlank()) {
            var image = element.selectFirst("img[alt]");
            words = image != null ? image.attr("alt") : "";
        }
        if (words.isBlank()) {
            words = element.hasAttr("aria-label") ? element.attr("aria-label") : element.attr("title");
        }
        return Sight.plain(words);
    }

    /// What is a control by its nature.
    static boolean pressable(Element element) {
        return switch (element.normalName()) {
            case "button", "a" -> true;
            case "input" ->
                Set.of("submit", "button", "image")
                        .contains(element.attr("type").toLowerCase(Locale.ROOT));
            default -> element.attr("role").equals("button");
        };
    }

    /// Something else that a script makes a control of.
    private static boolean loose(Element element) {
        return switch (element.normalName()) {
            case "div", "span", "p", "em", "b", "li" ->
                (element.hasAttr("onclick") || Labels.fit(element, PRESSED))
                        && element.closest("button, a, [role=button]") == null
                        && element.selectFirst("button, a, input, [role=button]") == null;
            default -> false;
        };
    }

    private static boolean inside(Element element, Set<Element> taken) {
        var parent = element.parent();
        return parent != null && Kin.within(parent, taken);
    }

    private static boolean buys(Element element, String text) {
        var folded = Phrases.Folded.of(text);
        var found = Phrases.all().in(folded);
        if (found.stream().anyMatch(it -> other(it.topic()))) {
            return false;
        }
        int letters = folded.text().replaceAll("[#\\p{Punct}\\s\\p{Sc}]", "").length();
        return found.stream().anyMatch(it -> it.topic() == Topic.BUY && it.length() * 2 >= letters)
                || (!text.isBlank() && pressable(element) && (named(element, text) || posts(element)));
    }

    /// A button in whatever language, which its author named after the cart.
    private static boolean named(Element element, String text) {
        boolean named = Labels.fit(element, CART_LABEL)
                || Labels.words(element.attr("name")).matches("(?:add|submit add to cart|add to cart)");
        return named && !text.matches("[+\u2212-]");
    }

    /// A button that sends its form to the cart.
    private static boolean posts(Element element) {
        var form = element.closest("form");
        var type = element.attr("type").toLowerCase(Locale.ROOT);
        boolean submits = type.equals("submit")
                || (element.normalName().equals("button") && !type.equals("button") && !type.equals("reset"));
        return submits
                && form != null
                && CART_ADDRESS.matcher(form.attr("action")).find();
    }

    private static boolean other(Topic topic) {
        return switch (topic) {
            case SOLD_OUT,
                    SOLD_OUT_ALONE,
                    NOTIFY,
                    NOTIFY_ALONE,
                    NOT_OPEN,
                    STORE_ONLY,
                    BACK_ORDER,
                    CHOOSE,
                    DEPENDS,
                    LOGIN,
                    ELSEWHERE,
                    NEUTRAL -> true;
            default -> false;
        };
    }

    private static boolean enabled(Element element) {
        for (Element up = element; up != null; up = up.parent()) {
            if ((up.equals(element) || up.normalName().equals("fieldset")) && up.hasAttr("disabled")) {
                return false;
            }
        }
        return !element.attr("aria-disabled").equalsIgnoreCase("true")
                && !Labels.fit(element, OFF)
                && !OFF_STYLE.matcher(element.attr("style")).find();
    }
}
