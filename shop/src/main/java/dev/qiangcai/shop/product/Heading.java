package dev.qiangcai.shop.product;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// The element that heads the product: usually the page's `h1`, but shops have several, or none.
final class Heading {
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:(?:product|goods|item|sku|prod|main|detail|article|artikel|app)[a-z]* (?:info |single |main |detail |view )?(?:name|title|heading|ttl)|"
                    + "(?:name|title) (?:product|goods|item)|tb main title|tm title|itemname|goodsname|productname|producttitle)\\b");
    private static final Pattern BADGE = Pattern.compile("\\b(?:\\w*icon|badge|tag|flag|sticker|new)\\b");
    private static final int LONGEST = 300;

    private Heading() {}

    static Optional<Element> of(Sheet sheet, Optional<String> stated) {
        var sight = sheet.sight();
        var shown = sheet.page().select("h1").stream()
                .filter(it -> sight.shows(it) && fits(sight.text(it)))
                .toList();
        var own = shown.stream().filter(it -> !shops(it)).toList();
        var firsts = own.isEmpty() ? shown : own;
        return alike(firsts, sight, stated)
                .or(() -> titled(firsts, sheet))
                .or(() -> named(sheet)
                        .filter(it -> begins(sheet.title(), sheet.sight().text(it)))
                        .findFirst())
                .or(() -> firsts.stream()
                        .filter(it -> it.closest("header, nav, footer") == null)
                        .findFirst())
                .or(() -> alike(others(sheet), sight, stated))
                .or(() -> itemName(sheet))
                .or(() -> named(sheet)
                        .filter(it -> Names.bare(sheet.title())
                                .contains(Names.bare(sheet.sight().text(it))))
                        .findFirst())
                .or(() -> owned(sheet))
                .or(() -> named(sheet).findFirst())
                .or(() -> titled(others(sheet), sheet))
                .or(() -> closing(sheet))
                .or(() -> only(sheet))
                .or(() -> firsts.stream().findFirst());
    }

    /// Whether it heads the shop rather than the page.
    private static boolean shops(Element heading) {
        return heading.closest("nav, footer") != null
                || heading.selectFirst("a[href=/], a[rel=home], a[href=./]") != null
                || (heading.closest("header") != null && heading.closest("main, article, section") == null);
    }

    private static boolean fits(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    private static Optional<Element> alike(List<Element> headings, Sight sight, Optional<String> name) {
        return name.flatMap(known -> headings.stream()
                .filter(it -> Names.same(sight.text(it), known))
                .findFirst()
                .or(() -> headings.stream()
                        .filter(it -> Names.alike(sight.text(it), known))
                        .findFirst()));
    }

    /// The one that the window's title begins with, or holds.
    private static Optional<Element> titled(List<Element> headings, Sheet sheet) {
        var title = Names.bare(sheet.title());
        return headings.stream()
                .filter(it -> {
                    var bare = Names.bare(sheet.sight().text(it));
                    return bare.length() > 2 && title.startsWith(bare) && title.length() > bare.length();
                })
                .findFirst()
                .or(() -> headings.stream()
                        .filter(it -> {
                            var bare = Names.bare(sheet.sight().text(it));
                            return bare.length() > 2 && title.contains(bare) && !title.endsWith(bare);
                        })
                        .findFirst())
                .or(() -> headings.stream()
                        .filter(it -> title.equals(Names.bare(sheet.sight().text(it))) && !title.isEmpty())
                        .findFirst());
    }

    /// Whatever element holds the words that the window's title begins with.
    private static Optional<Element> owned(Sheet sheet) {
        var title = Names.bare(sheet.title());
        return sheet.sight().elements().stream()
                .filter(it -> {
                    var bare = Names.bare(sheet.sight().own(it));
                    return bare.length() > 2 && title.startsWith(bare) && title.length() > bare.length();
                })
                .filter(it -> it.closest("header, nav, footer, aside, li, a, button, option") == null)
                .findFirst();
    }

    /// A heading with the words that the window's title ends with: shops that put their own name first.
    private static Optional<Element> closing(Sheet sheet) {
        var title = Names.bare(sheet.title());
        return others(sheet).stream()
                .filter(it -> {
                    var bare = Names.bare(sheet.sight().text(it));
                    return bare.length() > 2
                            && title.endsWith(bare)
                            && it.closest("header, nav, footer, aside, a") == null;
                })
                .findFirst();
    }

    /// What a heading calls the product. An element that is no heading may hold more than the name.
    static String text(Element heading, Sight sight) {
        var own = sight.own(heading);
        if (!own.isBlank() && (more(heading) || titledWithout(heading, own, sight))) {
            return own;
        }
        return heading.normalName().matches("h[1-6]") || own.isBlank() ? sight.text(heading) : own;
    }

    /// Whether it holds more than the name: badges, or what an unclosed heading has swallowed.
    private static boolean more(Element heading) {
        return heading.children().stream().anyMatch(it -> it.isBlock() || Labels.fit(it, BADGE));
    }

    /// Whether the window's title has the heading's own words, but not with those of its children among them.
    private static boolean titledWithout(Element heading, String own, Sight sight) {
        var title = Names.bare(sight.page().title());
        var bare = Names.bare(own);
        return bare.length() > 2 && title.contains(bare) && !title.contains(Names.bare(sight.text(heading)));
    }

    private static Optional<Element> itemName(Sheet sheet) {
        return sheet.page().select("[itemtype~=(?i)/product$] [itemprop=name]").stream()
                .filter(it -> sheet.sight().shows(it) && fits(sheet.sight().text(it)))
                .findFirst();
    }

    private static Stream<Element> named(Sheet sheet) {
        return sheet.sight().elements().stream()
                .filter(it -> Labels.fit(it, NAMED))
                .filter(it -> sheet.sight().length(it) <= LONGEST
                        && fits(sheet.sight().text(it)))
                .filter(it -> it.closest("header, nav, footer, aside, li") == null);
    }

    private static boolean begins(String title, String text) {
        var bare = Names.bare(text);
        return bare.length() > 2 && Names.bare(title).startsWith(bare);
    }

    /// The only heading of its rank, on a page that ranks them oddly.
    private static Optional<Element> only(Sheet sheet) {
        return Stream.of("h2", "h3")
                .map(rank -> sheet.page().select(rank).stream()
                        .filter(it ->
                                sheet.sight().shows(it) && fits(sheet.sight().text(it)))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .filter(found -> found.size() == 1)
                .map(List::getFirst)
                .filter(it -> it.closest("header, nav, footer, aside, a") == null);
    }

    private static List<Element> others(Sheet sheet) {
        return sheet.page().select("h2, h3, h4, b, strong, big, font, dt, caption, th, td > font").stream()
                .filter(it -> sheet.sight().shows(it)
                        && sheet.sight().length(it) <= LONGEST
                        && fits(sheet.sight().text(it)))
                .limit(200)
                .toList();
    }
}
