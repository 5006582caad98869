package dev.qiangcai.shop.product;

import dev.qiangcai.shop.page.Facts;
import dev.qiangcai.shop.page.PageTree;
import dev.qiangcai.shop.page.Reply;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/// One page, parsed: its tree, how it shows, what its markup states.
///
/// @param asked the address that was asked for, before redirects
record Sheet(Reply reply, URI asked, Sight sight, List<Facts> facts) {
    /// @return empty: it has more elements than a product's page has, and is not looked into
    static Optional<Sheet> of(Reply reply, URI asked) {
        if (PageTree.tooLarge(reply.body())) {
            return Optional.empty();
        }
        var page = PageTree.parse(reply.body(), reply.uri().toString());
        // A parser makes elements of its own: it opens again what a page closed in the wrong order.
        return page.getAllElements().size() > PageTree.MOST_ELEMENTS
                ? Optional.empty()
                : Optional.of(new Sheet(reply, asked, Sight.of(page), Facts.of(page)));
    }

    Document page() {
        return sight.page();
    }

    String meta(String name) {
        var found = page().selectFirst("meta[property=" + name + "], meta[name=" + name + "]");
        return found == null ? "" : found.attr("content").strip();
    }

    String title() {
        return Sight.plain(page().title());
    }
}
