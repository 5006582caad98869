package dev.qiangcai.buyer.plan;

import dev.qiangcai.buyer.script.Script;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A plan's items, as rows of a list that grows and shrinks at its end.
///
/// @param values every value of the plan as it is
record ItemRows(Map<String, String> values) {
    private static final String LIST = "buy.items";

    /// Every value as it is to be.
    Map<String, String> wanted(List<Pick> items) {
        var wanted = new LinkedHashMap<>(values);
        wanted.keySet().removeIf(key -> key.startsWith(LIST));
        for (int i = 0; i < items.size(); i++) {
            int number = i;
            row(items.get(i)).forEach((name, value) -> wanted.put(place(number) + "." + name, value));
        }
        return wanted;
    }

    /// Leaves every row alone that is as it should be.
    Script change(Script script, List<Pick> items) {
        var rows = items.stream().map(ItemRows::row).toList();
        var old = rows();
        if (old.isEmpty()) {
            return script.setList(LIST, rows);
        }
        var changed = script;
        for (int i = old.size() - 1; i >= rows.size(); i--) {
            changed = changed.remove(place(i));
        }
        for (int i = 0; i < rows.size(); i++) {
            changed = i < old.size()
                    ? change(changed, place(i), old.get(i), rows.get(i))
                    : changed.add(LIST, rows.get(i));
        }
        return changed;
    }

    private static Script change(Script script, String place, Map<String, String> old, Map<String, String> row) {
        if (old.equals(row)) {
            return script;
        }
        if (!old.keySet().equals(row.keySet())) {
            return script.replace(place, row);
        }
        var changed = script;
        for (var cell : row.entrySet()) {
            changed = changed.set(place + "." + cell.getKey(), cell.getValue());
        }
        return changed;
    }

    private List<Map<String, String>> rows() {
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 0; ; i++) {
            var row = new LinkedHashMap<String, String>();
            for (var name : List.of("name", "sku")) {
                var value = values.get(place(i) + "." + name);
                if (value != null) {
                    row.put(name, value);
                }
            }
            if (row.isEmpty()) {
                return rows;
            }
            rows.add(row);
        }
    }

    private static Map<String, String> row(Pick item) {
        return switch (item) {
            case Pick.ByName(var name) -> Map.of("name", name);
            case Pick.BySku(var sku) -> Map.of("sku", sku);
        };
    }

    private static String place(int number) {
        return LIST + "[" + number + "]";
    }
}
