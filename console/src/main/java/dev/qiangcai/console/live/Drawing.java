package dev.qiangcai.console.live;

import java.util.Locale;

/// Draws what changed as the HTML that takes the old one's place on the page.
public interface Drawing {
    /// How things stand, with the state word.
    String now(Scene scene, Locale language);

    /// The question, or nothing.
    String needs(Scene scene, Locale language);

    /// All watched items.
    String board(Scene scene, Locale language);

    /// One of them.
    String row(Shelf shelf, Locale language);

    /// The page's title.
    String title(Scene scene, Locale language);
}
