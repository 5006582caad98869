package dev.qiangcai.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.qiangcai.buyer.order.OrderJournal;
import dev.qiangcai.buyer.storage.StorageException;
import dev.qiangcai.buyer.timeline.Entry;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.EventText;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.cli.log.Masks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what a run did in the journal, after the run: the newest events but the looks, masked and bounded.
record JournalNotes(OrderJournal journal, Masks masks) {
    private static final Logger LOG = LoggerFactory.getLogger(JournalNotes.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 200;
    private static final int LONGEST = 1_000;

    void keep(Timeline timeline) {
        var told = timeline.entries().stream().filter(JournalNotes::worth).toList();
        try {
            for (var entry : newest(told)) {
                journal.note(entry.event().getClass().getSimpleName(), body(entry));
            }
        } catch (StorageException lost) {
            // The run's own end is what matters to its owner, and must not be covered by this.
            LOG.warn("The run's notes are not in the journal: {}", lost.getMessage());
        }
    }

    private static boolean worth(Entry entry) {
        return !entry.event().routine() && !(entry.event() instanceof Event.Warmed);
    }

    private static List<Entry> newest(List<Entry> entries) {
        return entries.subList(Math.max(0, entries.size() - MOST), entries.size());
    }

    private String body(Entry entry) {
        var text = masks.mask(EventText.of(entry.event()).in(Locale.ENGLISH));
        var shown = text.substring(0, Math.min(LONGEST, text.length()));
        try {
            return JSON.writeValueAsString(Map.of("at", entry.at().toString(), "text", shown));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("two texts always have JSON", e);
        }
    }
}
