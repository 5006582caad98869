package dev.qiangcai.shop.product;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Where on a page its product is: what is not elsewhere, and inside that the area around heading, price and button.
///
/// @param heading of the product
/// @param elements all that shows and is not elsewhere, in the order of the page
/// @param area the smallest part that holds the heading, the button and the price
/// @param controls the buy buttons in the area
/// @param tags the prices in the area
/// @param elsewhere the rest
record Focus(
        Optional<Element> heading,
        List<Element> elements,
        Set<Element> area,
        List<BuyControl> controls,
        List<PriceTag> tags,
        Elsewhere.Parts elsewhere) {
    static Focus on(Sheet sheet, Optional<Element> heading, Elsewhere.Parts elsewhere) {
        Set<Element> out = new HashSet<>();
        var elements = sheet.sight().elements().stream()
                .filter(it -> {
                    boolean away = elsewhere.parts().contains(it) || (it.parent() != null && out.contains(it.parent()));
                    if (away) {
                        out.add(it);
                    }
                    return !away;
                })
                .toList();
        var controls = BuyControl.among(elements, sheet.sight());
        var tags = PriceTag.among(elements, sheet.sight());
        var root = root(sheet, heading, controls, tags);
        Set<Element> area = new HashSet<>();
        elements.stream()
                .filter(it -> it.equals(root) || (it.parent() != null && area.contains(it.parent())))
                .forEach(area::add);
        return new Focus(
                heading,
                elements,
                area,
                controls.stream().filter(it -> area.contains(it.element())).toList(),
                tags.stream().filter(it -> area.contains(it.element())).toList(),
                elsewhere);
    }

    /// Climbs from the heading until button and price are below, as far as the page has them.
    private static Element root(
            Sheet sheet, Optional<Element> heading, List<BuyControl> controls, List<PriceTag> tags) {
        var body = sheet.page().body();
        var buttons = controls.stream().map(BuyControl::element).toList();
        var prices = tags.stream().map(PriceTag::element).toList();
        if (heading.isEmpty() || (buttons.isEmpty() && prices.isEmpty())) {
            return body;
        }
        for (Element up = heading.get(); up != null && !up.equals(body); up = up.parent()) {
            if (holds(up, buttons) && holds(up, prices)) {
                // One step more: the stock is often told right beside.
                var above = up.parent();
                return above == null || up.normalName().equals("main") ? up : above;
            }
        }
        return body;
    }

    /// Whether one of the elements is inside, where there are any.
    private static boolean holds(Element root, List<Element> elements) {
        return elements.isEmpty() || elements.stream().anyMatch(it -> Kin.within(it, root));
    }
}
