package dev.qiangcai.shop.product;

import dev.qiangcai.shop.page.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// What the page's visible words and buttons say about the stock.
///
/// A yes counts only in the area around heading, price and button. A no counts on the whole page but for what is
/// elsewhere: to miss a no is worse than to miss a yes.
///
/// @param words every meaning that words have
/// @param buttons whether any buy button can be pressed, and whether any cannot
/// @param choice whether a variant has yet to be chosen
record ShownStock(Set<Evidence.Says> words, Buttons buttons, boolean choice, List<Evidence> evidence) {
    /// What the buy buttons look like.
    enum Buttons {
        NONE,
        ENABLED,
        DISABLED,
        BOTH
    }

    private static final Evaluator PRESSED = Selector.evaluatorOf("button, a, [role=button]");
    private static final Pattern STOCK = Pattern.compile(
            "\\b(?:stock|stocks|stock\\w*|avail\\w*|inventory|sold ?out|soldout|delivery (?:information|status|time)|lager\\w*|verf\\w*|lieferstatus|dispo\\w*|zaiko|status|kucun|store prompt|signal image)\\b");
    private static final Pattern PROSE = Pattern.compile(
            "\\b(?:description|desc|details?|content|long|spec\\w*|tabs?|accordion|features?|policy|story|about|text|body|note|article|terms|notes|shipping|returns|delivery info\\w*)\\b");
    private static final Pattern CHOICES = Pattern.compile(
            "\\b(?:swatch\\w*|variants?|variations?|options?|sizes?|colou?rs?|attribute\\w*|sku (?:item|line|list|prop\\w*)|choices?)\\b");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)^(?:availability|stock|stock status|status|verf\u00FCgbarkeit|lagerbestand|disponibilit\u00E9|disponibilidad|dispon\\S*|库存|庫存|在庫|在庫状況|状态|狀態)\\s*[:\uFF1A].*");
    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:availability|stock|in stock|stock status|quantity in stock|verf\u00FCgbarkeit|bestand|lagerbestand|lieferstatus|disponibilit\u00E9|stock disponible|disponibilidad|existencias|库存|庫存|在庫|在庫数|在庫状況)\\s*[:\uFF1A]?");
    private static final Pattern CHOSEN = Pattern.compile("\\b(?:selected|active|checked|current|chosen)\\b");
    /// A yes that stands so far behind a text's begin is only mentioned.
    private static final int LEAD = 3;
    private static final int SHORT = 40;
    private static final int LONG = 110;
    private static final int LONGEST = 240;

    ShownStock {
        words = words.isEmpty() ? EnumSet.noneOf(Evidence.Says.class) : EnumSet.copyOf(words);
        evidence = List.copyOf(evidence);
    }

    boolean says(Evidence.Says meaning) {
        return words.contains(meaning);
    }

    static ShownStock on(Sheet sheet, Focus focus) {
        var evidence = new ArrayList<Evidence>();
        var words = EnumSet.noneOf(Evidence.Says.class);
        for (var element : focus.elements()) {
            if (!sheet.sight().muted(element)
                    && focus.heading().filter(element::equals).isEmpty()) {
                meaning(element, sheet.sight(), focus).ifPresent(said -> {
                    words.add(said.says());
                    evidence.add(said);
                });
            }
        }
        focus.controls()
                .forEach(control -> evidence.add(new Evidence(
                        control.enabled() ? Evidence.Says.AVAILABLE : Evidence.Says.SOLD_OUT,
                        new Place.Node(control.element()).toString(),
                        (control.enabled() ? "[button] " : "[disabled button] ") + control.text())));
        boolean choice = words.remove(Evidence.Says.CHOOSE) || Unchosen.on(sheet, focus);
        return new ShownStock(words, buttons(focus.controls()), choice, evidence);
    }

    private static Buttons buttons(List<BuyControl> controls) {
        boolean on = controls.stream().anyMatch(BuyControl::enabled);
        boolean off = controls.stream().anyMatch(it -> !it.enabled() && !Unchosen.scripted(it.element()));
        if (on && off) {
            return Buttons.BOTH;
        }
        return on ? Buttons.ENABLED : off ? Buttons.DISABLED : Buttons.NONE;
    }

    private static Optional<Evidence> meaning(Element element, Sight sight, Focus focus) {
        var text = words(element, sight);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        var folded = Phrases.Folded.of(text);
        var found = Phrases.all().in(folded);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        boolean area = focus.area().contains(element);
        var meanings = new LinkedHashSet<Evidence.Says>();
        for (var match : found) {
            Spoken.says(match, folded)
                    .filter(it -> counts(it, match, folded, element, area)
                            && !Pickup.about(it, element, match, folded, sight))
                    .filter(it -> it != Evidence.Says.AVAILABLE || !Doubt.denies(folded, found, match))
                    .ifPresent(meanings::add);
        }
        // Of a text that says both yes and no, the no counts.
        return meanings.stream()
                .filter(it -> it != Evidence.Says.AVAILABLE)
                .findFirst()
                .or(() -> meanings.stream().findFirst())
                .or(() -> Optional.of(Evidence.Says.DOUBT)
                        .filter(_ -> area && !prose(element) && !choice(element) && Doubt.in(folded, found)))
                .map(it -> new Evidence(it, new Place.Node(element).toString(), text));
    }

    /// Own words; of a button or link and of a short line, all of them, since they are often put together from pieces.
    private static String words(Element element, Sight sight) {
        return switch (element.normalName()) {
            case "option" -> element.hasAttr("selected") ? sight.text(element) : "";
            case "img" -> element.attr("alt").length() <= SHORT ? element.attr("alt") : "";
            default -> BuyControl.pressable(element) ? caption(element, sight) : line(element, sight);
        };
    }

    private static String caption(Element control, Sight sight) {
        return sight.length(control) <= LONG ? BuyControl.caption(control, sight) : "";
    }

    private static String line(Element element, Sight sight) {
        var pressed = element.closest(PRESSED);
        if (pressed != null && sight.length(pressed) <= LONG) {
            return "";
        }
        var own = sight.own(element);
        return labelled(element, own, sight)
                .or(() -> pieced(element, own, sight))
                .orElse(own);
    }

    /// A value behind its label, as in a list of properties: `Stock`, `7`.
    private static Optional<String> labelled(Element element, String own, Sight sight) {
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
    private static Optional<String> pieced(Element element, String own, Sight sight) {
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

    private static boolean counts(
            Evidence.Says says, Phrases.Match match, Phrases.Folded folded, Element element, boolean area) {
        boolean told = told(element) || LABEL.matcher(folded.text()).matches();
        double share = (double) match.length() / folded.text().length();
        if ((says != Evidence.Says.DEPENDS && choice(element)) || !within(says, element, area)) {
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
    private static boolean within(Evidence.Says says, Element element, boolean area) {
        return area || (says == Evidence.Says.SOLD_OUT && element.closest("a") == null);
    }

    /// Whether the element's author named it after the stock.
    private static boolean told(Element element) {
        var parent = element.parent();
        return Labels.fit(element, STOCK)
                || (parent != null
                        && Labels.fit(parent, STOCK)
                        && parent.children().size() < 6);
    }

    private static boolean prose(Element element) {
        int steps = 0;
        for (Element up = element; up != null && steps < 5; up = up.parent(), steps++) {
            if (Labels.fit(up, PROSE) && !Labels.fit(up, STOCK) && up.selectFirst("h1, form, button") == null) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is one of several variants to choose from, and not the chosen one.
    private static boolean choice(Element element) {
        int steps = 0;
        for (Element up = element; up != null && steps < 5; up = up.parent(), steps++) {
            var tag = up.normalName();
            boolean one = Set.of("li", "label", "button", "a", "div", "span", "td", "input")
                    .contains(tag);
            var parent = up.parent();
            if (one
                    && parent != null
                    && like(parent, up) >= 2
                    && (Labels.fit(up, CHOICES) || Labels.fit(parent, CHOICES) || group(parent) || holdsInput(up))) {
                return !chosen(up);
            }
        }
        return false;
    }

    private static boolean group(Element parent) {
        return parent.normalName().equals("fieldset")
                || Set.of("radiogroup", "listbox").contains(parent.attr("role"));
    }

    private static boolean holdsInput(Element element) {
        return element.selectFirst("input[type=radio], input[type=checkbox]") != null;
    }

    private static long like(Element parent, Element child) {
        return parent.children().stream()
                .filter(it -> it.normalName().equals(child.normalName())
                        && it.id().length() + it.text().length() > 0)
                .limit(40)
                .count();
    }

    private static boolean chosen(Element element) {
        return element.selectFirst("input[checked]") != null
                || element.attr("aria-checked").equals("true")
                || element.attr("aria-selected").equals("true")
                || Labels.fit(element, CHOSEN);
    }
}
