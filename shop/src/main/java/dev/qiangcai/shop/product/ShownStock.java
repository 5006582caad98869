package dev.qiangcai.shop.product;

import dev.qiangcai.shop.page.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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

    /// So many places are told; a page that says it in more says nothing else in them.
    private static final int MOST_WORDS = 200;

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
        var reader = new StockWords(sheet.sight(), focus);
        for (var element : focus.elements()) {
            if (!sheet.sight().muted(element)
                    && focus.heading().filter(element::equals).isEmpty()) {
                reader.said(element).ifPresent(said -> {
                    words.add(said.says());
                    if (evidence.size() < MOST_WORDS) {
                        evidence.add(new Evidence(said.says(), new Place.Node(element).toString(), said.text()));
                    }
                });
            }
        }
        focus.controls().stream()
                .limit(MOST_WORDS)
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
}
