package dev.qiangcai.buyer.history;

import dev.qiangcai.buyer.notices.Level;
import dev.qiangcai.buyer.notices.Message;
import dev.qiangcai.buyer.pages.Sight;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One or several notices as their owner reads them: a line for each, and behind it the page's address.
record News(List<Notice> notices, Locale language) {
    private static final String WORDS = "dev.qiangcai.buyer.words";
    /// More than this many are only counted: services cut long messages.
    private static final int MOST_LINES = 20;

    Message message() {
        boolean good = notices.stream().anyMatch(notice -> notice.sight().availability() == Availability.AVAILABLE);
        return new Message(
                good ? Level.SUCCESS : Level.WARNING,
                alone() ? line(notices.getFirst()) : say("notice.several", notices.size()),
                text(),
                Optional.of(URI.create(notices.getFirst().page().address())),
                notices.stream().map(News::item).toList());
    }

    private boolean alone() {
        return notices.size() == 1;
    }

    private String text() {
        var lines = notices.stream()
                .limit(MOST_LINES)
                .map(notice ->
                        (alone() ? "" : line(notice) + "\n") + notice.page().address())
                .collect(Collectors.joining("\n"));
        return notices.size() > MOST_LINES ? lines + "\n" + say("notice.more", notices.size() - MOST_LINES) : lines;
    }

    private String line(Notice notice) {
        return say(
                        "notice.line",
                        notice.page().title(),
                        state(notice.sight()),
                        notice.sight().priced().orElse(""))
                .strip();
    }

    private static Sentence state(Sight sight) {
        return Sentence.of(WORDS, "notice.state." + sight.availability());
    }

    private String say(String key, Object... facts) {
        return Sentence.of(WORDS, key, facts).in(language);
    }

    private static Map<String, Object> item(Notice notice) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", notice.id());
        item.put("url", notice.page().address());
        item.put("name", notice.page().title());
        item.put("availability", notice.sight().availability().name());
        notice.sight().price().ifPresent(price -> item.put("price", price));
        notice.sight().currency().ifPresent(currency -> item.put("currency", currency));
        item.put("at", notice.at().toString());
        return item;
    }
}
