package dev.qiangcai.shop.page;

import dev.qiangcai.shop.money.MoneyFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/// A schema.org node of a page: looked for in JSON-LD, then microdata, then RDFa, then metas. The first syntax that
/// names the item decides; where it makes two offers that differ, none is read.
///
/// @param root the page, or a row of it
/// @param wanted which node
record SchemaOrg(Element root, Source.SchemaOrg wanted) {
    private static final List<Function<Element, List<Fact.Thing>>> SYNTAXES =
            List.of(JsonLd::things, Markup.MICRODATA::things, Markup.RDFA::things, MetaTags::things);

    boolean exists() {
        return !candidates().isEmpty();
    }

    Reading read(MoneyFormat format) {
        var differing = new LinkedHashMap<Object, Candidate>();
        boolean offer = Fact.type(wanted.type()).equals("offer");
        candidates().forEach(it -> differing.putIfAbsent(offer ? it.terms() : it.node(format), it));
        if (differing.isEmpty()) {
            return new Reading.Missing();
        }
        var all = List.copyOf(differing.values());
        if (all.size() > 1) {
            return new Reading.Broken(Hits.said("page.offers", said(all.get(0)), said(all.get(1))));
        }
        return all.getFirst().prices().size() > 1
                ? new Reading.Broken(Hits.said("page.prices", said(all.getFirst())))
                : new Reading.Found(all.getFirst().node(format));
    }

    private List<Candidate> candidates() {
        for (var syntax : SYNTAXES) {
            var found = Offers.in(syntax.apply(root), wanted.type(), root.baseUri()).stream()
                    .filter(it -> it.matches(wanted.match()))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static String said(Candidate candidate) {
        var terms = candidate.terms();
        return terms.length() <= 80 ? terms : terms.substring(0, 80) + "…";
    }
}
