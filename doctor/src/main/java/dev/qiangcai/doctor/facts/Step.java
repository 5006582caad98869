package dev.qiangcai.doctor.facts;

import dev.qiangcai.doctor.source.Place;
import java.util.Objects;

/// One station on a value's way from where it is written to the process that gets it.
///
/// @param what a name of the field such as `Dockerfile ENV` or `Deployment env`; the same in every language
public record Step(String what, Place place) {
    public Step {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(place, "place");
    }
}
