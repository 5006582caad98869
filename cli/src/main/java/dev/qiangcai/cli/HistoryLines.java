package dev.qiangcai.cli;

import dev.qiangcai.buyer.history.Change;
import dev.qiangcai.buyer.history.Page;
import dev.qiangcai.buyer.pages.Sight;
import java.util.LinkedHashMap;
import java.util.Map;

/// Pages and their changes as one JSON object a line, for programs.
final class HistoryLines {
    private HistoryLines() {}

    static String of(Page page) {
        var line = start(page);
        line.put("since", page.since().toString());
        line.put("changes", page.seq());
        put(line, page.sight());
        return JsonLine.of(line);
    }

    static String of(Page page, Change change) {
        var line = start(page);
        line.put("seq", change.seq());
        line.put("at", change.at().toString());
        put(line, change.sight());
        line.put("reason", change.reason());
        return JsonLine.of(line);
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
}
