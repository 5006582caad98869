package dev.qiangcai.doctor.facts;

import dev.qiangcai.doctor.source.Place;
import java.util.Objects;

/// An image that is named somewhere in order to be pulled.
///
/// @param name as `eclipse-temurin:25-jre`, `ghcr.io/a/b@sha256:…`
/// @param role what it is pulled for
/// @param made whether it is made from files here, so that the name is what it shall be called
public record ImageUse(Written name, Role role, boolean made) implements Subject {
    public ImageUse {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
    }

    @Override
    public Place at() {
        return name.place();
    }
}
