package dev.qiangcai.cli;

import dev.qiangcai.buyer.timeline.Entry;
import dev.qiangcai.buyer.timeline.EventText;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Puts a purchase's timeline into the log: one line an event, in English, with the event's kind beside the text.
///
/// The log's own appender is bounded and never blocks, so this may hear the timeline even while an order is fired.
final class TimelineLog implements Consumer<Entry> {
    private static final Logger LOG = LoggerFactory.getLogger("dev.qiangcai.timeline");

    @Override
    public void accept(Entry entry) {
        LOG.atLevel(entry.event().routine() ? Level.DEBUG : Level.INFO)
                .addKeyValue("event", entry.event().getClass().getSimpleName())
                .log(() -> EventText.of(entry.event()).in(Locale.ENGLISH));
    }
}
