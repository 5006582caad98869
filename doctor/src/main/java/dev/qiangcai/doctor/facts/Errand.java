package dev.qiangcai.doctor.facts;

import java.util.List;
import java.util.Objects;

/// A command that is run in a container beside its process, such as a health check.
///
/// @param title what it is called, such as `Dockerfile HEALTHCHECK`
/// @param role one of those that are errands
/// @param words what is run
public record Errand(Launch.Title title, Role role, List<Written> words) {
    public Errand {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(role, "role");
        words = List.copyOf(words);
    }

    /// One whose words come to the container by way of its title.
    public static Errand by(Launch.Title title, Role role, List<Written> words) {
        var step = new Step(title.text(), title.at());
        return new Errand(
                title, role, words.stream().map(word -> word.via(step)).toList());
    }
}
