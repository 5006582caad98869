package dev.qiangcai.shop.page;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Collects what a person sees of an element: no scripts, styles, templates or hidden nodes.
///
/// Runs of white space become one space and a block ends a word. A no-break space stays: in a price it groups digits.
final class VisibleText implements NodeFilter {
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "head", "title");

    private final Node root;
    private final StringBuilder text = new StringBuilder();
    private int nodesWithDigits;

    private VisibleText(Element root) {
        this.root = root;
    }

    static VisibleText of(Element root) {
        var seen = new VisibleText(root);
        root.filter(seen);
        return seen;
    }

    /// The text of a node that is itself seen; nothing where it stands inside something hidden.
    static String seen(Element element) {
        for (Element up = element; up != null; up = up.parent()) {
            if (hidden(up)) {
                return "";
            }
        }
        return of(element).text();
    }

    String text() {
        return text.toString().strip();
    }

    /// Whether digits stand in more than one piece of text: `12<sup>50</sup>` would read as 1250.
    boolean digitsSplit() {
        return nodesWithDigits > 1;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        switch (node) {
            case TextNode words -> append(words.getWholeText());
            case Element element -> {
                if (!element.equals(root) && hidden(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                space(element);
            }
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            space(element);
        }
        return FilterResult.CONTINUE;
    }

    private void space(Element element) {
        if (element.isBlock() || element.normalName().equals("br")) {
            append(" ");
        }
    }

    private void append(String words) {
        boolean digits = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            digits |= Character.isDigit(c);
            boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
            if (!blank) {
                text.append(c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        nodesWithDigits += digits ? 1 : 0;
    }

    private static boolean hidden(Element element) {
        if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")) {
            return true;
        }
        if (element.normalName().equals("dialog") && !element.hasAttr("open")) {
            return true;
        }
        if (!element.hasAttr("style")) {
            return false;
        }
        var style = element.attr("style").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return style.contains("display:none") || style.contains("visibility:hidden");
    }
}
