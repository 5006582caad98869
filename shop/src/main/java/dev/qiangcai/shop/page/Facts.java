package dev.qiangcai.shop.page;

import java.util.List;
import org.jsoup.nodes.Element;

/// All that a page states in one syntax of structured markup.
public record Facts(Syntax syntax, List<Fact.Thing> things) {
    /// In the order in which they are believed.
    public enum Syntax {
        JSON_LD,
        MICRODATA,
        RDFA,
        METAS
    }

    public Facts {
        things = List.copyOf(things);
    }

    /// What the page states in each syntax.
    public static List<Facts> of(Element root) {
        return List.of(
                new Facts(Syntax.JSON_LD, JsonLd.things(root)),
                new Facts(Syntax.MICRODATA, Markup.MICRODATA.things(root)),
                new Facts(Syntax.RDFA, Markup.RDFA.things(root)),
                new Facts(Syntax.METAS, MetaTags.things(root)));
    }
}
