package dev.qiangcai.shop.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/// An HTML page, or one element of it, asked by CSS selectors. Not thread-safe.
record HtmlBody(Element root) {
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action");
    /// What stands for the row itself.
    static final String SELF = ".";

    static HtmlBody parse(String html, String uri) {
        return new HtmlBody(PageTree.parse(html, uri));
    }

    /// @param typed whether the text becomes a number or a moment, so that digits split over nodes are no value
    Hits read(Source.Css css, boolean typed) {
        var problem = Page.problem(css);
        if (problem.isPresent()) {
            return new Hits.Bad(problem.get());
        }
        var found = found(css.selector());
        return css.attribute().isPresent() ? attributes(found, css.attribute().get()) : texts(found, typed);
    }

    boolean exists(Source.Css css) {
        return found(css.selector()).stream()
                .anyMatch(element -> css.attribute().map(element::hasAttr).orElse(true));
    }

    List<HtmlBody> rows(String selector) {
        return found(selector).stream().map(HtmlBody::new).toList();
    }

    List<String> texts(String selector) {
        return found(selector).stream()
                .map(VisibleText::seen)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private List<Element> found(String selector) {
        if (selector.strip().equals(SELF)) {
            return List.of(root);
        }
        return switch (Expression.selector(selector)) {
            case Expression.Refused<Evaluator> _ -> List.of();
            case Expression.Compiled(var search) -> root.select(search);
        };
    }

    private static Hits texts(List<Element> found, boolean typed) {
        var scalars = new ArrayList<Hits.Scalar>(found.size());
        for (var element : found) {
            var seen = VisibleText.of(element);
            if (typed && seen.digitsSplit()) {
                return Hits.bad("page.split", seen.text());
            }
            scalars.add(new Hits.Scalar(seen.text(), false));
        }
        return Hits.of(scalars);
    }

    private static Hits attributes(List<Element> found, String attribute) {
        return Hits.of(found.stream()
                .flatMap(element -> attribute(element, attribute).stream())
                .map(text -> new Hits.Scalar(text, false))
                .toList());
    }

    private static Optional<String> attribute(Element element, String attribute) {
        if (!element.hasAttr(attribute)) {
            return Optional.empty();
        }
        var written = element.attr(attribute).strip();
        return Optional.of(ADDRESSES.contains(attribute) && !written.isEmpty() ? element.absUrl(attribute) : written);
    }
}
