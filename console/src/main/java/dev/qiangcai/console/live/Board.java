package dev.qiangcai.console.live;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The watched items, in the order in which they were first seen, and which of them changed. Belongs to the publisher.
final class Board {
    /// More would be no board but a list that nobody reads.
    private static final int MOST = 2_000;

    private final Map<String, Shelf> shelves = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private boolean grown;

    void seen(Shelf.Look look) {
        var before = shelves.get(look.id());
        if (before == null) {
            if (shelves.size() < MOST) {
                shelves.put(look.id(), Shelf.first(look));
                grown = true;
            }
            return;
        }
        var after = before.after(look);
        shelves.put(look.id(), after);
        if (!after.equals(before)) {
            changed.add(look.id());
        }
    }

    Collection<Shelf> shelves() {
        return List.copyOf(shelves.values());
    }

    /// Whether rows were added since it was last asked.
    boolean grown() {
        boolean was = grown;
        grown = false;
        return was;
    }

    /// What changed since it was last asked.
    List<Shelf> changed() {
        var rows = changed.stream().map(shelves::get).toList();
        changed.clear();
        return rows;
    }
}
