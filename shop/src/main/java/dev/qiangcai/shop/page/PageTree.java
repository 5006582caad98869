package dev.qiangcai.shop.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// A page's text as a tree, within bounds: whatever a page holds, what is done for each of its elements must end.
public final class PageTree {
    /// Far more than product pages have: of all pages of the web one in ten has over 2,000 (HTTP Archive, Web Almanac).
    public static final int MOST_ELEMENTS = 50_000;

    /// Elements nested deeper become siblings: what looks up the tree stays cheap, whatever a page nests.
    private static final int MAX_DEPTH = 200;

    private PageTree() {}

    /// Whether the text opens more elements than that. One inside a script counts, too: telling them apart is the
    /// parser's work, which this is there to save.
    public static boolean tooLarge(String html) {
        int opened = 0;
        for (int at = html.indexOf('<'); at >= 0 && opened <= MOST_ELEMENTS; at = html.indexOf('<', at + 1)) {
            opened += at + 1 < html.length() && Character.isLetter(html.charAt(at + 1)) ? 1 : 0;
        }
        return opened > MOST_ELEMENTS;
    }

    /// @param uri the page's address, against which its links are read
    public static Document parse(String html, String uri) {
        return Jsoup.parse(html, uri, Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    }
}
