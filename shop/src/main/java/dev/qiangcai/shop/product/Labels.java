package dev.qiangcai.shop.product;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The names that a page's author gave an element (its id and classes), parted into words: `addToCart`, `add-to-cart`
/// and `product__add_to_cart` all hold `add to cart`.
final class Labels {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    /// A name that holds only in some state or width: `disabled:opacity-50`, `md:hidden`.
    private static final Pattern CONDITIONAL = Pattern.compile("\\S*:\\S*");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Labels() {}

    static String of(Element element) {
        var names = element.id().isEmpty() ? element.className() : element.id() + " " + element.className();
        return names.isEmpty() ? "" : words(names);
    }

    static boolean fit(Element element, Pattern words) {
        var labels = of(element);
        return !labels.isEmpty() && words.matcher(labels).find();
    }

    static String words(String names) {
        var plain = names.indexOf(':') < 0 ? names : CONDITIONAL.matcher(names).replaceAll(" ");
        var parted = HUMP.matcher(plain.length() > 400 ? plain.substring(0, 400) : plain)
                .replaceAll(" ");
        return BETWEEN.matcher(parted).replaceAll(" ").strip().toLowerCase(java.util.Locale.ROOT);
    }
}
