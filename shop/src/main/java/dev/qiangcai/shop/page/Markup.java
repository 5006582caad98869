package dev.qiangcai.shop.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Reads things from attributes on a page's own elements: microdata and RDFa differ in their names only.
///
/// @param scope the attribute that makes an element a thing
/// @param type the attribute that names its types
/// @param property the attribute that makes an element a property of the thing around it
record Markup(String scope, String type, String property) {
    static final Markup MICRODATA = new Markup("itemscope", "itemtype", "itemprop");
    static final Markup RDFA = new Markup("typeof", "typeof", "property");

    private static final Map<String, String> VALUED =
            Map.of("data", "value", "meter", "value", "time", "datetime", "object", "data");

    List<Fact.Thing> things(Element root) {
        return root.getElementsByAttribute(scope).stream()
                .filter(element -> !element.hasAttr(property) || !inside(element, root))
                .map(this::thing)
                .toList();
    }

    private boolean inside(Element element, Element root) {
        for (Element up = element; up != null && !up.equals(root); ) {
            up = up.parent();
            if (up != null && up.hasAttr(scope)) {
                return true;
            }
        }
        return false;
    }

    private Fact.Thing thing(Element element) {
        var types = new LinkedHashSet<String>();
        names(element.attr(type)).forEach(name -> types.add(Fact.type(name)));
        var properties = new LinkedHashMap<String, List<Fact>>();
        collect(element, properties);
        return new Fact.Thing(types, properties, new Place.Node(element));
    }

    private void collect(Element around, Map<String, List<Fact>> properties) {
        for (var element : around.children()) {
            boolean own = element.hasAttr(scope);
            if (element.hasAttr(property)) {
                var names = names(element.attr(property));
                var fact = own ? thing(element) : new Fact.Word(word(element, names));
                names.forEach(name -> properties
                        .computeIfAbsent(Fact.local(name), _ -> new ArrayList<>())
                        .add(fact));
            }
            if (!own) {
                collect(element, properties);
            }
        }
    }

    private static String word(Element element, Set<String> names) {
        var valued = VALUED.get(element.normalName());
        if (element.hasAttr("content")) {
            return element.attr("content").strip();
        }
        if (valued != null && element.hasAttr(valued)) {
            return element.attr(valued).strip();
        }
        for (var address : List.of("resource", "href", "src")) {
            if (element.hasAttr(address)) {
                return element.absUrl(address);
            }
        }
        var seen = VisibleText.of(element);
        boolean price =
                names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("price"));
        // "12<sup>50</sup>" must not become 1250: as it stands in the page, it is no price.
        return price && seen.digitsSplit() ? element.html() : seen.text();
    }

    private static Set<String> names(String attribute) {
        var names = new LinkedHashSet<String>();
        for (var name : attribute.strip().split("\\s+", 20)) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }
}
