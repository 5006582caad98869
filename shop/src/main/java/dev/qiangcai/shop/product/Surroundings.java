package dev.qiangcai.shop.product;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The few words before and behind an element, as far as no other amount stands between: a price's label.
final class Surroundings {
    private static final int LONGEST = 40;
    /// So many neighbours are looked at; of most pages the first few already stop the search.
    private static final int MOST = 60;

    private Surroundings() {}

    static String before(Element element, Sight sight) {
        var text = new StringBuilder();
        Element from = element;
        for (int steps = 0; steps < 2 && from.parent() != null; steps++) {
            int left = MOST;
            for (Node node = from.previousSibling(); node != null && left > 0; node = node.previousSibling(), left--) {
                var words = words(node, sight);
                if (stops(node, words, sight)) {
                    return text.toString();
                }
                text.insert(0, words + " ");
            }
            if (!text.toString().isBlank() || from.parent().normalName().equals("body")) {
                return text.toString();
            }
            from = from.parent();
        }
        return text.toString();
    }

    static String after(Element element, Sight sight) {
        var text = new StringBuilder();
        int left = MOST;
        for (Node node = element.nextSibling(); node != null && left > 0; node = node.nextSibling(), left--) {
            var words = words(node, sight);
            if (stops(node, words, sight)) {
                break;
            }
            text.append(words).append(' ');
        }
        return text.toString();
    }

    private static boolean stops(Node node, String words, Sight sight) {
        return words.length() > LONGEST
                || Amount.in(words).stream().anyMatch(Amount::marked)
                || (node instanceof Element element
                        && (element.normalName().matches("h[1-6]|button|form|select|ul|table|br")
                                || sight.length(element) > LONGEST));
    }

    private static String words(Node node, Sight sight) {
        return switch (node) {
            case TextNode text -> Sight.plain(text.getWholeText());
            case Element element
            when sight.shows(element) -> sight.length(element) > LONGEST ? "" : sight.text(element);
            default -> "";
        };
    }
}
