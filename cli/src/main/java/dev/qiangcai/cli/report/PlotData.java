package dev.qiangcai.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.shop.http.Timing;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The numbers behind the plots, as the JSON that `report.js` reads: milliseconds after the opening.
record PlotData(Report.Story story, Locale locale) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WORDS = List.of(
            "none",
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
                events(Event.Attempted.class).stream().map(this::attempt).toList());
        data.put("requests", requests());
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

    private <E extends Event> List<E> events(Class<E> kind) {
        return story.entries().stream()
                .map(entry -> entry.event())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private Map<String, @Nullable Object> attempt(Event.Attempted attempt) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("number", attempt.number());
        row.put("outcome", attempt.outcome());
        row.put("intended", sinceOpening(OptionalLong.of(attempt.intendedNanos())));
        row.put("sent", sinceOpening(attempt.timing().sentNanos()));
        row.put("firstByte", sinceOpening(attempt.timing().firstByteNanos()));
        row.put("decided", sinceOpening(OptionalLong.of(attempt.timing().endNanos())));
        int index = attempt.number() - 1;
        row.put("arrived", index < story.arrivals().size() ? story.arrivals().get(index) / 1e6 : null);
        return row;
    }

    /// Every request whose timing the timeline holds, in order.
    private List<Map<String, @Nullable Object>> requests() {
        return story.entries().stream()
                .flatMap(entry -> switch (entry.event()) {
                    case Event.Polled polled -> Stream.of(request("look", polled.timing()));
                    case Event.Warmed warmed -> Stream.of(request("warm", warmed.timing()));
                    case Event.Quoted quoted -> Stream.of(request("quote", quoted.timing()));
                    case Event.Attempted attempted -> Stream.of(request("order", attempted.timing()));
                    default -> Stream.<Map<String, @Nullable Object>>empty();
                })
                .toList();
    }

    private Map<String, @Nullable Object> request(String kind, Timing timing) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("kind", kind);
        row.put("at", sinceOpening(OptionalLong.of(timing.sentNanos().orElse(timing.startNanos()))));
        row.put("rtt", timing.firstByteNanos().isPresent() ? timing.roundTrip().toNanos() / 1e6 : null);
        return row;
    }

    private @Nullable Double sinceOpening(OptionalLong nanos) {
        return nanos.isPresent() ? (nanos.getAsLong() - story.openingNanos()) / 1e6 : null;
    }

    private List<Double> widths() {
        return events(Event.ClockKept.class).stream()
                .map(Event.ClockKept::estimate)
                .flatMap(estimate -> estimate.probing().widths().stream())
                .map(width -> width.toNanos() / 2e6)
                .toList();
    }
}
