package dev.qiangcai.console.live;

import dev.qiangcai.console.ask.Question;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// All that a page shows, at one moment.
///
/// @param question what the owner is asked
/// @param shelves what is watched
public record Scene(Now now, Phase phase, Optional<Question> question, Collection<Shelf> shelves) {
    public Scene {
        shelves = List.copyOf(shelves);
    }
}
