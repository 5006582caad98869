package dev.qiangcai.console.page;

import java.util.List;

/// What every page has around what it is about.
///
/// @param title what the browser shows above the page
/// @param pages all there are
public record Frame(Words words, String title, List<Link> pages) {
    /// A page by its address.
    ///
    /// @param key of the word for it
    /// @param here `page` where it is the one that is shown, else `false`
    public record Link(String address, String key, String here) {}

    public Frame {
        pages = List.copyOf(pages);
    }

    static Frame of(Words words, String title, String here) {
        return new Frame(
                words,
                title,
                List.of(
                        link("/", "page.rush", here),
                        link("/orders", "orders.title", here),
                        link("/plan", "plan.title", here),
                        link("/session", "session.title", here),
                        link("/practice", "practice.title", here)));
    }

    private static Link link(String address, String key, String here) {
        return new Link(address, key, here.equals(address) ? "page" : "false");
    }
}
