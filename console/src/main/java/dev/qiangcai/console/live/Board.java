package dev.qiangcai.console.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The watched items, in the order in which they were first seen. Belongs to the publisher.
final class Board {
    /// More would be no board but a list that nobody reads.
    private static final int MOST = 2_000;

    private final Map<String, Shelf> shelves = new LinkedHashMap<>();

    void seen(Shelf.Look look) {
        var before = Optional.ofNullable(shelves.get(look.id()));
        if (before.isPresent() || shelves.size() < MOST) {
            shelves.put(look.id(), before.map(shelf -> shelf.after(look)).orElseGet(() -> Shelf.first(look)));
        }
    }

    List<Shelf> shelves() {
        return List.copyOf(shelves.values());
    }
}
