package dev.qiangcai.shop.product;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// Reads the words of one page's elements for what they say about the stock. One thread.
final class StockWords {
    private static final Evaluator PRESSED = Selector.evaluatorOf("button, a, [role=button]");
    private static final Pattern STOCK = Pattern.compile(
            "\\b(?:stock|stocks|stock\\w*|avail\\w*|inventory|sold ?out|soldout|delivery (?:information|status|time)|lager\\w*|verf\\w*|lieferstatus|dispo\\w*|zaiko|status|kucun|store prompt|signal image)\\b");
    private static final Pattern PROSE = Pattern.compile(
            "\\b(?:description|desc|details?|content|long|spec\\w*|tabs?|accordion|features?|policy|story|about|text|body|note|article|terms|notes|shipping|returns|delivery info\\w*)\\b");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)^(?:availability|stock|stock status|status|verf\u00FCgbarkeit|lagerbestand|disponibilit\u00E9|disponibilidad|dispon\\S*|库存|庫存|在庫|在庫状況|状态|狀態)\\s*[:\uFF1A].*");
    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:availability|stock|in stock|stock status|quantity in stock|verf\u00FCgbarkeit|bestand|lagerbestand|lieferstatus|disponibilit\u00E9|stock disponible|disponibilidad|existencias|库存|庫存|在庫|在庫数|在庫状況)\\s*[:\uFF1A]?");
    /// A yes that stands so far behind a text's begin is only mentioned.
    private static final int LEAD = 3;
    private static final int SHORT = 40;
    private static final int LONG = 110;
    private static final int LONGEST = 240;

    private final Sight sight;
    private final Focus focus;
    private final Alternatives alternatives = new Alternatives();
    private final Map<Element, Boolean> wordy = new HashMap<>();

    StockWords(Sight sight, Focus focus) {
        this.sight = sight;
        this.focus = focus;
    }

    /// What an element says, in these words.
    record Said(Evidence.Says says, String text) {}

    Optional<Said> said(Element element) {
        var text = words(element);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        var folded = Phrases.Folded.of(text);
        var found = Phrases.all().in(folded);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var meanings = new LinkedHashSet<Evidence.Says>();
        for (var match : found) {
            Spoken.says(match, folded)
                    .filter(it ->
                            counts(it, match, folded, element) && !Pickup.about(it, element, match, folded, sight))
                    .filter(it -> it != Evidence.Says.AVAILABLE || !Doubt.denies(folded, found, match))
                    .ifPresent(meanings::add);
        }
        // Of a text that says both yes and no, the no counts.
        return meanings.stream()
                .filter(it -> it != Evidence.Says.AVAILABLE)
                .findFirst()
                .or(() -> meanings.stream().findFirst())
                .or(() -> Optional.of(Evidence.Says.DOUBT)
                        .filter(_ -> area(element)
                                && !prose(element)
                                && !alternatives.notChosen(element)
                                && Doubt.in(folded, found)))
                .map(it -> new Said(it, text));
    }

    /// Own words; of a button or link and of a short line, all of them, since they are often put together from pieces.
    private String words(Element element) {
        return switch (element.normalName()) {
            case "option" -> element.hasAttr("selected") ? sight.text(element) : "";
            case "img" -> element.attr("alt").length() <= SHORT ? element.attr("alt") : "";
            default -> BuyControl.pressable(element) ? caption(element) : line(element);
        };
    }

    private String caption(Element control) {
        return sight.length(control) <= LONG ? BuyControl.caption(control, sight) : "";
    }

    private String line(Element element) {
        var pressed = element.closest(PRESSED);
        if (pressed != null && sight.length(pressed) <= LONG) {
            return "";
        }
        var own = sight.own(element);
        return labelled(element, own).or(() -> pieced(element, own)).orElse(own);
    }

    /// A value behind its label, as in a list of properties: `Stock`, `7`.
    private Optional<String> labelled(Element element, String own) {
        var before = element.previousElementSibling();
        boolean brief = !own.isEmpty() && own.length() <= SHORT / 2;
        if (!brief || before == null || !sight.shows(before) || sight.length(before) > SHORT / 2) {
            return Optional.empty();
        }
        var label = sight.text(before);
        return NAME.matcher(label).matches()
                ? Optional.of(label.replaceAll("[:\uFF1A]\\s*$", "") + ": " + own)
                : Optional.empty();
    }

    /// A short line that says something about the stock only when its pieces are read together.
    private Optional<String> pieced(Element element, String own) {
        boolean pieces = sight.length(element) <= SHORT
                && !sight.text(element).equals(own)
                && element.select("h1, button, a, select, input, option, img, ul, table")
                        .isEmpty();
        if (!pieces) {
            return Optional.empty();
        }
        var text = sight.text(element);
        boolean priced = Amount.in(text).stream().anyMatch(Amount::marked);
        return !priced && (LABEL.matcher(text).matches() || counted(text)) ? Optional.of(text) : Optional.empty();
    }

    private static boolean counted(String text) {
        return Phrases.all().mention(Topic.COUNT, text);
    }

    private boolean counts(Evidence.Says says, Phrases.Match match, Phrases.Folded folded, Element element) {
        boolean told = told(element) || LABEL.matcher(folded.text()).matches();
        double share = (double) match.length() / folded.text().length();
        if ((says != Evidence.Says.DEPENDS && alternatives.notChosen(element)) || !within(says, element)) {
            return false;
        }
        boolean described = !told && share < 0.6 && prose(element);
        return !described && (told || said(says, match, folded, share) || mentioned(says, folded, share));
    }

    /// Whether a text is mostly about it.
    private static boolean said(Evidence.Says says, Phrases.Match match, Phrases.Folded folded, double share) {
        boolean aside = says == Evidence.Says.AVAILABLE && match.from() > LEAD && share < 0.3;
        return !aside && share >= 0.2 && (folded.text().length() <= SHORT || share >= 0.5);
    }

    /// Whether a sentence is about it, too: that is enough for a no.
    private static boolean mentioned(Evidence.Says says, Phrases.Folded folded, double share) {
        boolean no = says != Evidence.Says.AVAILABLE && says != Evidence.Says.CHOOSE;
        return no && folded.text().length() <= LONG && share >= 0.12;
    }

    /// Where such words count: a no, unless it is a link, on the whole page.
    private boolean within(Evidence.Says says, Element element) {
        return area(element) || (says == Evidence.Says.SOLD_OUT && element.closest("a") == null);
    }

    /// Whether the element's author named it after the stock.
    private static boolean told(Element element) {
        var parent = element.parent();
        return Labels.fit(element, STOCK)
                || (parent != null
                        && Labels.fit(parent, STOCK)
                        && parent.children().size() < 6);
    }

    private boolean prose(Element element) {
        int steps = 0;
        for (Element up = element; up != null && steps < 5; up = up.parent(), steps++) {
            if (Labels.fit(up, PROSE) && !Labels.fit(up, STOCK) && onlyWords(up)) {
                return true;
            }
        }
        return false;
    }

    private boolean onlyWords(Element element) {
        return wordy.computeIfAbsent(element, it -> it.selectFirst("h1, form, button") == null);
    }

    private boolean area(Element element) {
        return focus.area().contains(element);
    }
}
