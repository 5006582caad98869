package dev.qiangcai.shop.product;

import java.util.Set;
import org.jsoup.nodes.Element;

/// What lies inside what.
final class Kin {
    private Kin() {}

    /// Whether an element is that one, or anywhere inside it.
    static boolean within(Element element, Element root) {
        return within(element, Set.of(root));
    }

    /// Whether an element is one of those, or anywhere inside one.
    static boolean within(Element element, Set<Element> roots) {
        for (Element up = element; up != null; up = up.parent()) {
            if (roots.contains(up)) {
                return true;
            }
        }
        return false;
    }
}
