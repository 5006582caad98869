package dev.qiangcai.shop.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Reads the one product that a page's `product:` and `og:` metas describe.
final class MetaTags {
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("product:price:amount", "price"),
            Map.entry("product:sale_price:amount", "price"),
            Map.entry("og:price:amount", "price"),
            Map.entry("product:price:currency", "priceCurrency"),
            Map.entry("product:sale_price:currency", "priceCurrency"),
            Map.entry("og:price:currency", "priceCurrency"),
            Map.entry("product:availability", "availability"),
            Map.entry("og:availability", "availability"),
            Map.entry("product:retailer_item_id", "sku"),
            Map.entry("product:mfr_part_no", "mpn"),
            Map.entry("product:ean", "gtin"),
            Map.entry("product:upc", "gtin"),
            Map.entry("product:gtin", "gtin"),
            Map.entry("product:condition", "itemCondition"),
            Map.entry("og:title", "name"),
            Map.entry("og:url", "url"));

    private MetaTags() {}

    static List<Fact.Thing> things(Element root) {
        var properties = new LinkedHashMap<String, List<Fact>>();
        for (var meta : root.select("meta[content]")) {
            var name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
            var meaning = MEANINGS.get(name.strip().toLowerCase(Locale.ROOT));
            if (meaning != null) {
                properties
                        .computeIfAbsent(meaning, _ -> new ArrayList<>())
                        .add(new Fact.Word(meta.attr("content").strip()));
            }
        }
        return properties.containsKey("price") || properties.containsKey("availability")
                ? List.of(new Fact.Thing(Set.of("offer", "product"), properties, new Place.Node(root)))
                : List.of();
    }
}
