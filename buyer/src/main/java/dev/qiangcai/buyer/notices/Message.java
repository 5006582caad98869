package dev.qiangcai.buyer.notices;

import dev.qiangcai.buyer.history.Notice;
import dev.qiangcai.buyer.pages.Sight;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One or several notices as their owner reads them.
///
/// @param title a line
/// @param text a line for each notice, and behind it the page's address
/// @param good whether anything can be bought
/// @param notices what it tells of, oldest first
public record Message(String title, String text, boolean good, List<Notice> notices) {
    private static final String WORDS = "dev.qiangcai.buyer.words";
    /// More than this many are only counted: services cut long messages.
    private static final int MOST_LINES = 20;

    public Message {
        notices = List.copyOf(notices);
    }

    /// @param notices at least one
    public static Message of(List<Notice> notices, Locale language) {
        var first = notices.getFirst();
        var title = notices.size() == 1
                ? line(first, language)
                : Sentence.of(WORDS, "notice.several", notices.size()).in(language);
        var lines = notices.stream()
                .limit(MOST_LINES)
                .map(notice -> (notices.size() == 1 ? "" : line(notice, language) + "\n")
                        + notice.page().address())
                .collect(Collectors.joining("\n"));
        var more = notices.size() > MOST_LINES
                ? "\n"
                        + Sentence.of(WORDS, "notice.more", notices.size() - MOST_LINES)
                                .in(language)
                : "";
        boolean good = notices.stream().anyMatch(notice -> notice.sight().availability() == Availability.AVAILABLE);
        return new Message(title, lines + more, good, notices);
    }

    private static String line(Notice notice, Locale language) {
        return Sentence.of(
                        WORDS,
                        "notice.line",
                        notice.page().title(),
                        state(notice.sight()),
                        notice.sight().priced().orElse(""))
                .in(language)
                .strip();
    }

    private static Sentence state(Sight sight) {
        return Sentence.of(WORDS, "notice.state." + sight.availability());
    }
}
