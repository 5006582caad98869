package dev.qiangcai.cli.report;

import dev.qiangcai.buyer.timeline.Entry;
import dev.qiangcai.buyer.timeline.EventText;
import java.util.Locale;

/// The timeline in words: every event but the polls, which the plots show.
record EventTable(Report.Story story, Locale locale) {
    String html() {
        var rows = new StringBuilder();
        for (var entry : story.moments().entries()) {
            if (!entry.event().routine()) {
                rows.append(
                        Report.cells(when(entry), EventText.of(entry.event()).in(locale)));
            }
        }
        return rows.toString();
    }

    private String when(Entry entry) {
        var millis = String.format(
                Locale.ROOT, "%+.1f", (entry.nanos() - story.moments().openingNanos()) / 1e6);
        return Report.word("events.at", locale, millis);
    }
}
