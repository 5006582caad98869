package dev.qiangcai.shop.product;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The variants of one page's product that can be chosen from: what one of them says is not said of the product.
///
/// Remembers what it found out about an element, because its neighbours ask for the same. One thread.
final class Alternatives {
    private static final Set<String> TAGS = Set.of("li", "label", "button", "a", "div", "span", "td", "input");
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:swatch\\w*|variants?|variations?|options?|sizes?|colou?rs?|attribute\\w*|sku (?:item|line|list|prop\\w*)|choices?)\\b");
    private static final Pattern CHOSEN = Pattern.compile("\\b(?:selected|active|checked|current|chosen)\\b");
    private static final int HIGHEST = 5;

    private final Map<Element, Boolean> inputs = new HashMap<>();
    private final Map<Element, Map<String, Boolean>> several = new HashMap<>();

    /// Whether an element belongs to one of several variants, and not to the chosen one.
    boolean notChosen(Element element) {
        int steps = 0;
        for (Element up = element; up != null && steps < HIGHEST; up = up.parent(), steps++) {
            var parent = up.parent();
            if (parent != null && TAGS.contains(up.normalName()) && several(parent, up) && offered(up, parent)) {
                return !chosen(up);
            }
        }
        return false;
    }

    private boolean offered(Element element, Element parent) {
        return Labels.fit(element, NAMED) || Labels.fit(parent, NAMED) || group(parent) || holdsInput(element);
    }

    private static boolean group(Element parent) {
        return parent.normalName().equals("fieldset")
                || Set.of("radiogroup", "listbox").contains(parent.attr("role"));
    }

    private boolean holdsInput(Element element) {
        return inputs.computeIfAbsent(element, it -> it.selectFirst("input[type=radio], input[type=checkbox]") != null);
    }

    /// Whether two or more children of the parent are of that kind, and show something or have a name.
    private boolean several(Element parent, Element child) {
        return several.computeIfAbsent(parent, _ -> new HashMap<>())
                .computeIfAbsent(child.normalName(), tag -> twoOf(parent, tag));
    }

    private static boolean twoOf(Element parent, String tag) {
        return parent.children().stream()
                        .filter(it -> it.normalName().equals(tag) && (!it.id().isEmpty() || it.hasText()))
                        .limit(2)
                        .count()
                == 2;
    }

    private static boolean chosen(Element element) {
        return element.selectFirst("input[checked]") != null
                || element.attr("aria-checked").equals("true")
                || element.attr("aria-selected").equals("true")
                || Labels.fit(element, CHOSEN);
    }
}
