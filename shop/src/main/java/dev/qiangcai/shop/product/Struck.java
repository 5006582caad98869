package dev.qiangcai.shop.product;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Knows what a page shows struck through.
final class Struck {
    private Struck() {}

    /// Whether all its digits are struck through.
    static boolean through(Element element) {
        for (Element up = element; up != null; up = up.parent()) {
            if (strikes(up)) {
                return true;
            }
        }
        return !AmountText.digits(element.ownText())
                && element.children().stream().anyMatch(it -> AmountText.digits(it.text()))
                && element.children().stream()
                        .filter(it -> AmountText.digits(it.text()))
                        .allMatch(it -> strikes(it) || inside(it));
    }

    private static boolean inside(Element element) {
        return !AmountText.digits(element.ownText())
                && element.children().stream()
                        .filter(it -> AmountText.digits(it.text()))
                        .allMatch(Struck::strikes);
    }

    private static boolean strikes(Element element) {
        return Set.of("del", "s", "strike").contains(element.normalName())
                || element.attr("style").toLowerCase(Locale.ROOT).contains("line-through")
                || element.attr("data-a-strike").equals("true");
    }
}
