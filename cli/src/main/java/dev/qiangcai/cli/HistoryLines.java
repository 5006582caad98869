package dev.qiangcai.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.qiangcai.buyer.history.Change;
import dev.qiangcai.buyer.history.Page;
import dev.qiangcai.buyer.pages.Sight;
import java.util.LinkedHashMap;
import java.util.Map;

/// Pages and their changes as one JSON object a line, for programs.
final class HistoryLines {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private HistoryLines() {}

    static String of(Page page) {
        var line = start(page);
        line.put("since", page.since().toString());
        line.put("changes", page.seq());
        put(line, page.sight());
        return json(line);
    }

    static String of(Page page, Change change) {
        var line = start(page);
        line.put("seq", change.seq());
        line.put("at", change.at().toString());
        put(line, change.sight());
        line.put("reason", change.reason());
        return json(line);
    }

    private static Map<String, Object> start(Page page) {
        var line = new LinkedHashMap<String, Object>();
        line.put("url", page.address());
        page.name().ifPresent(name -> line.put("name", name));
        return line;
    }

    private static void put(Map<String, Object> line, Sight sight) {
        line.put("availability", sight.availability().name());
        sight.price().ifPresent(price -> line.put("price", price));
        sight.currency().ifPresent(code -> line.put("currency", code));
    }

    private static String json(Map<String, Object> line) {
        try {
            return MAPPER.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }
}
