package dev.qiangcai.shop.product;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Whether a disabled button waits for something else than stock: for a variant to be chosen, or for a script that
/// enables it once the page is loaded.
final class Unchosen {
    private static final Pattern WAITS = Pattern.compile(
            "\\b(?:variation selection needed|wc variation|choose|select (?:option|size)|not selected)\\b");
    /// Shop systems that send every button disabled.
    private static final Set<String> SCRIPTED = Set.of("product-addtocart-button", "product-updatecart-button");

    private Unchosen() {}

    static boolean scripted(Element button) {
        return SCRIPTED.contains(button.id()) || Labels.fit(button, WAITS);
    }

    /// A list of variants in the product's form that stands on "please choose".
    static boolean on(Sheet sheet, Focus focus) {
        return focus.elements().stream()
                .filter(it -> it.normalName().equals("select") && focus.area().contains(it))
                .anyMatch(select -> {
                    var chosen = select.selectFirst("option[selected]");
                    var first = select.selectFirst("option");
                    var shown = chosen == null ? first : chosen;
                    return shown != null
                            && (shown.val().isEmpty() || Phrases.all().mention(Topic.CHOOSE, shown.text()));
                });
    }
}
