package dev.qiangcai.console.live;

import dev.qiangcai.console.ask.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that a page shows, at one moment.
///
/// @param question what the owner is asked
/// @param shelves what is watched, in the order in which it was first seen; none is ever taken away
public record Scene(Now now, Phase phase, Optional<Question> question, List<Shelf> shelves) {
    /// More rows than a screen has.
    private static final int GLIMPSE = 60;

    public Scene {
        shelves = List.copyOf(shelves);
    }

    /// As much as a page needs to be there at once; to those who show it, all else is new.
    public Scene glimpse() {
        return new Scene(now, phase, question, shelves.subList(0, Math.min(GLIMPSE, shelves.size())));
    }

    /// Whether the state word, or anything beside it, is another than it was.
    boolean turned(Scene before) {
        return !now.equals(before.now) || phase != before.phase;
    }

    /// The items that are new since then, or look otherwise.
    List<Shelf> changed(Scene before) {
        var changed = new ArrayList<Shelf>();
        for (int place = 0; place < shelves.size(); place++) {
            var shelf = shelves.get(place);
            if (place >= before.shelves.size() || !shelf.equals(before.shelves.get(place))) {
                changed.add(shelf);
            }
        }
        return changed;
    }
}
