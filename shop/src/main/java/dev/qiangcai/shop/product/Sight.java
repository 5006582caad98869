package dev.qiangcai.shop.product;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// A page as a person sees it: which elements show, and their words. Of a page that is built by scripts, what is there
/// before they run.
///
/// What is for screen readers only (`sr-only`) is not seen. What is kept from them (`aria-hidden`) is seen, but says
/// nothing about the stock: shops put decorations and copies there.
final class Sight {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "title",
            "svg",
            "iframe",
            "object",
            "datalist",
            "canvas");
    private static final List<String> HIDING_STYLES =
            List.of("display:none", "visibility:hidden", "opacity:0;", "font-size:0;");
    private static final Set<String> INLINE =
            Set.of("b", "strong", "em", "i", "u", "font", "small", "mark", "big", "wbr");
    private static final Pattern HIDDEN_CLASS = Pattern.compile(
            "(?:^|\\s)(?:hidden|hide|d-none|is-hidden|u-hidden|visually-hidden|visuallyhidden|sr-only|screen-reader-text|"
                    + "invisible|ng-hide|uk-hidden|display-none|no-display|js-hidden|a-offscreen)(?=\\s|$)");
    private static final Pattern SHOWN_AGAIN = Pattern.compile(
            "(?:^|\\s)(?:sm|md|lg|xl|2xl)[:-](?:block|flex|inline\\S*|grid|table\\S*|not-sr-only)|d-(?:sm|md|lg|xl)-\\w+");

    private final Document page;
    private final Set<Element> hiddenByRule;
    private final Set<Element> seen = new LinkedHashSet<>();
    private final Set<Element> muted = new HashSet<>();
    private final Map<Element, Integer> lengths = new HashMap<>();
    private final Map<Element, Integer> sizes = new HashMap<>();
    private final Map<Element, String> own = new HashMap<>();

    private Sight(Document page) {
        this.page = page;
        this.hiddenByRule = HidingRules.hidden(page);
    }

    static Sight of(Document page) {
        var sight = new Sight(page);
        sight.walk(page.body(), false);
        return sight;
    }

    Document page() {
        return page;
    }

    /// Every element that shows, in the order of the page.
    Set<Element> elements() {
        return Collections.unmodifiableSet(seen);
    }

    boolean shows(Element element) {
        return seen.contains(element);
    }

    boolean muted(Element element) {
        return muted.contains(element);
    }

    /// How many characters an element shows.
    int length(Element element) {
        return lengths.getOrDefault(element, 0);
    }

    /// How many elements show in it, itself among them.
    int size(Element element) {
        return sizes.getOrDefault(element, 0);
    }

    /// The element's own words: without those of its children, but for mere emphasis.
    String own(Element element) {
        var known = own.get(element);
        if (known != null) {
            return known;
        }
        var text = new StringBuilder();
        for (var child : element.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (child instanceof Element inner && emphasis(inner) && shows(inner)) {
                text.append(own(inner));
            } else {
                text.append(' ');
            }
        }
        var plain = plain(text);
        own.put(element, plain);
        return plain;
    }

    /// All words that an element shows; a block, and a line break, part words.
    String text(Element element) {
        var text = new StringBuilder();
        append(element, text);
        return plain(text);
    }

    private void append(Element element, StringBuilder text) {
        for (var child : element.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (child instanceof Element inner
                    && (shows(inner) || inner.normalName().equals("br"))) {
                boolean apart = inner.isBlock()
                        || inner.normalName().equals("br")
                        || inner.normalName().equals("td");
                text.append(apart ? " " : "");
                append(inner, text);
                text.append(apart ? " " : "");
            }
        }
    }

    private static boolean emphasis(Element element) {
        return INLINE.contains(element.normalName()) && element.attributesSize() == 0;
    }

    static String plain(CharSequence text) {
        return Blanks.collapse(text, Blanks::plain);
    }

    private void walk(Element element, boolean quiet) {
        if (hidden(element)) {
            return;
        }
        boolean silent = quiet || element.attr("aria-hidden").equalsIgnoreCase("true");
        seen.add(element);
        if (silent) {
            muted.add(element);
        }
        int length = 0;
        int size = 1;
        for (var child : element.childNodes()) {
            switch (child) {
                case TextNode words ->
                    length += words.isBlank() ? 0 : words.getWholeText().strip().length();
                case Element inner -> {
                    walk(inner, silent);
                    length += length(inner);
                    size += size(inner);
                }
                default -> {}
            }
        }
        lengths.put(element, length);
        sizes.put(element, size);
    }

    private boolean hidden(Element element) {
        return hiddenByNature(element)
                || hiddenByRule.contains(element)
                || hiddenByClass(element.className())
                || hiddenByStyle(element.attr("style"));
    }

    private static boolean hiddenByNature(Element element) {
        var tag = element.normalName();
        return UNSEEN.contains(tag)
                || element.hasAttr("hidden")
                || (tag.equals("dialog") && !element.hasAttr("open"))
                || (tag.equals("input") && element.attr("type").equalsIgnoreCase("hidden"));
    }

    private static boolean hiddenByClass(String names) {
        return !names.isEmpty()
                && HIDDEN_CLASS.matcher(names).find()
                && !SHOWN_AGAIN.matcher(names).find();
    }

    private static boolean hiddenByStyle(String style) {
        if (style.isEmpty()) {
            return false;
        }
        var plain = style.replaceAll("\\s", "").toLowerCase(Locale.ROOT) + ";";
        return HIDING_STYLES.stream().anyMatch(plain::contains);
    }
}
