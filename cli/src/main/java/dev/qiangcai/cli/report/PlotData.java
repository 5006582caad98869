package dev.qiangcai.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.qiangcai.buyer.time.ClockEstimate;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Moments;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The numbers behind the plots, as the JSON that `report.js` reads: milliseconds after the opening.
record PlotData(Report.Story story, Locale locale) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WORDS = List.of(
            "none",
            "millis",
            "look",
            "warm",
            "quote",
            "order",
            "timeline",
            "opening",
            "attempt",
            "polls",
            "rivals",
            "seconds",
            "probe",
            "bound",
            "intended",
            "sent",
            "arrived",
            "firstByte",
            "decided");

    String json() {
        var data = new LinkedHashMap<String, Object>();
        data.put(
                "attempts",
                story.moments().attempts().stream().map(this::attempt).toList());
        data.put(
                "requests",
                story.moments().requests().stream().map(PlotData::request).toList());
        data.put("clock", widths());
        data.put("rivals", story.rivals().stream().map(nanos -> nanos / 1e6).toList());
        var words = new LinkedHashMap<String, String>();
        WORDS.forEach(word -> words.put(word, Report.word("plot." + word, locale)));
        data.put("words", words);
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain maps and numbers always have JSON", e);
        }
    }

    private Map<String, @Nullable Object> attempt(Moments.Attempt attempt) {
        var row = attempt.row();
        int index = attempt.number() - 1;
        row.put("arrived", index < story.arrivals().size() ? story.arrivals().get(index) / 1e6 : null);
        return row;
    }

    private static Map<String, @Nullable Object> request(Moments.Request request) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("kind", request.kind());
        row.put("at", request.at());
        row.put("rtt", request.took());
        return row;
    }

    private List<Double> widths() {
        return story.moments().entries().stream()
                .flatMap(entry -> entry.event() instanceof Event.ClockKept(var estimate)
                        ? Stream.of(estimate)
                        : Stream.<ClockEstimate>empty())
                .flatMap(estimate -> estimate.probing().widths().stream())
                .map(width -> width.toNanos() / 2e6)
                .toList();
    }
}
