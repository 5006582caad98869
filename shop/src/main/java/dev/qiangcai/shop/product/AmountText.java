package dev.qiangcai.shop.product;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// An element's words, read for amounts.
final class AmountText {
    private static final Pattern CENTS =
            Pattern.compile("\\b(?:cents?|dec\\w*|fraction|minor|sup|centimes|kopecks|decimal)\\b");

    private AmountText() {}

    /// Whether a text may hold an amount.
    static boolean digits(String text) {
        return !text.isEmpty() && text.length() <= 400 && text.chars().anyMatch(Character::isDigit);
    }

    /// The words of an element, where digits of two neighbours are no number, except for cents in smaller type.
    static String of(Element element, Sight sight) {
        var text = new StringBuilder();
        append(element, text, sight);
        return Sight.plain(text);
    }

    private static void append(Element element, StringBuilder text, Sight sight) {
        for (var child : element.childNodes()) {
            if (child instanceof TextNode words) {
                append(words.getWholeText(), element, text);
            } else if (child instanceof Element inner && sight.shows(inner)) {
                text.append(inner.isBlock() ? " " : "");
                append(inner, text, sight);
                text.append(inner.isBlock() ? " " : "");
            }
        }
    }

    private static void append(String more, Element element, StringBuilder text) {
        boolean touch = !text.isEmpty()
                && !more.isEmpty()
                && Character.isDigit(text.charAt(text.length() - 1))
                && Character.isDigit(more.charAt(0));
        if (touch) {
            boolean small = element.normalName().equals("sup") || Labels.fit(element, CENTS);
            text.append(small && more.strip().matches("\\d{2}(?:\\D.*)?") ? "." : " | ");
        }
        text.append(more);
    }
}
