package dev.qiangcai.buyer.script;

import dev.qiangcai.buyer.script.Node.Slot;
import dev.qiangcai.buyer.script.Node.Table;
import dev.qiangcai.buyer.script.Node.Twig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table while it is put together: its parts may stand in many places. One thread.
final class TomlTable {
    private final String name;
    private final boolean listed;
    private final Map<String, TomlTable> tables = new LinkedHashMap<>();
    private final List<Twig> values = new ArrayList<>();
    private Optional<Slot> slot = Optional.empty();
    private int start = Integer.MAX_VALUE;
    private int end;

    private TomlTable(String name, boolean listed) {
        this.name = name;
        this.listed = listed;
    }

    static TomlTable root() {
        return new TomlTable("", false);
    }

    /// The table of that name below this one; of a list the last one, or a new one.
    TomlTable under(List<String> path, boolean fresh) {
        var table = this;
        for (int i = 0; i < path.size(); i++) {
            boolean list = fresh && i == path.size() - 1;
            table = table.child(path.get(i), list);
            if (list || table.listed) {
                table = table.item(list);
            }
        }
        return table;
    }

    private TomlTable child(String child, boolean list) {
        return tables.computeIfAbsent(child, _ -> new TomlTable(name.isEmpty() ? child : name + "." + child, list));
    }

    private TomlTable item(boolean fresh) {
        if (fresh) {
            tables.put(String.valueOf(tables.size()), new TomlTable(name, false));
        }
        return tables.values().stream().reduce((_, last) -> last).orElseThrow(Unclear::new);
    }

    /// What is put into it goes there.
    void belongs(int at, String before) {
        slot = Optional.of(new Slot(at, before));
    }

    void headed(int from, int to) {
        start = Math.min(start, from);
        end = to;
        belongs(to, "");
    }

    /// @param path with dots, relative to this table
    /// @param to where the line ends
    void put(List<String> path, Twig twig, int to) {
        var table = this;
        var before = new StringBuilder();
        for (var part : path.subList(0, path.size() - 1)) {
            table.reaches(twig.start(), to, before.toString());
            before.append(part).append('.');
            table = table.child(part, false);
        }
        table.reaches(twig.start(), to, before.toString());
        table.values.add(twig);
    }

    private void reaches(int from, int to, String before) {
        start = Math.min(start, from);
        end = Math.max(end, to);
        belongs(to, before);
    }

    Table node() {
        var twigs = new ArrayList<Twig>(values);
        tables.forEach((child, table) -> twigs.add(new Twig(child, table.start, table.node())));
        int last = twigs.stream()
                .filter(_ -> listed)
                .mapToInt(twig -> twig.value().end())
                .max()
                .orElse(end);
        return new Table(name, slot, listed, Math.min(start, last), last, twigs);
    }
}
