package dev.qiangcai.shop.product;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/// The page's own style sheets, as far as they hide elements: plain selectors with `display` or `visibility`, the last
/// rule counting. Rules inside `@media` and the like are left out, since nobody here has a screen.
final class HidingRules {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern RULE = Pattern.compile("([^{}@;]{1,300})\\{([^{}]{0,2000})}");
    private static final Pattern AT_BLOCK =
            Pattern.compile("@[^{};]{0,300}\\{(?:[^{}]{0,2000}\\{[^{}]{0,2000}})*[^{}]{0,2000}}");
    private static final Pattern SIMPLE = Pattern.compile("[\\w\\s.#*>-]{1,120}");
    private static final Pattern HIDES = Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern SHOWS = Pattern.compile("(?i)(?:display\\s*:|visibility\\s*:\\s*visible)");
    private static final int MOST_RULES = 300;
    private static final int MOST_STYLE = 200_000;

    private HidingRules() {}

    /// The elements that the rules hide.
    static Set<Element> hidden(Document page) {
        Set<Element> hidden = new HashSet<>();
        int rules = 0;
        for (var style : page.select("style")) {
            var text = style.data();
            if (text.length() > MOST_STYLE) {
                continue;
            }
            var rule = RULE.matcher(
                    AT_BLOCK.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll(""));
            while (rule.find() && rules < MOST_RULES) {
                rules += apply(page, rule.group(1), rule.group(2), hidden);
            }
        }
        // Pages hide themselves as a whole until their scripts have run.
        hidden.removeIf(it -> List.of("html", "body", "main").contains(it.normalName()));
        return hidden;
    }

    private static int apply(Document page, String selectors, String declarations, Set<Element> hidden) {
        boolean hides = HIDES.matcher(declarations).find();
        if (!hides && !SHOWS.matcher(declarations).find()) {
            return 0;
        }
        for (var selector : selectors.split(",", 20)) {
            if (SIMPLE.matcher(selector).matches() && !selector.isBlank()) {
                try {
                    var found = page.select(selector.strip());
                    if (hides) {
                        hidden.addAll(found);
                    } else {
                        found.forEach(hidden::remove);
                    }
                } catch (SelectorParseException _) {
                    // a rule that nobody understands hides nothing
                }
            }
        }
        return 1;
    }
}
