package dev.qiangcai.shop.product;

import dev.qiangcai.shop.page.Facts;
import dev.qiangcai.shop.page.Reply;
import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// One page, parsed: its tree, how it shows, what its markup states.
///
/// @param asked the address that was asked for, before redirects
record Sheet(Reply reply, URI asked, Sight sight, List<Facts> facts) {
    /// Elements nested deeper become siblings: what looks up the tree stays cheap, whatever a page nests.
    private static final int MAX_DEPTH = 200;

    static Sheet of(Reply reply, URI asked) {
        var page = Jsoup.parse(
                reply.body(), reply.uri().toString(), Parser.htmlParser().setMaxDepth(MAX_DEPTH));
        return new Sheet(reply, asked, Sight.of(page), Facts.of(page));
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
