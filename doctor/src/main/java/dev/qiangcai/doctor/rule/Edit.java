package dev.qiangcai.doctor.rule;

import dev.qiangcai.doctor.source.Place;
import java.util.Objects;

/// A stretch of a file that is to be replaced.
public record Edit(Place place, String replacement) {
    public Edit {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(replacement, "replacement");
    }
}
