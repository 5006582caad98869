package dev.qiangcai.doctor.image;

import dev.qiangcai.doctor.container.Libc;
import dev.qiangcai.doctor.docker.Dockerfile;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import java.util.Objects;
import java.util.Optional;

/// An image whose files were looked at.
///
/// @param recipe how it is started, as if a Dockerfile said so
/// @param libc the C library in it; empty where that cannot be told
public record ShippedImage(Dockerfile recipe, Optional<Libc> libc) implements Subject {
    public ShippedImage {
        Objects.requireNonNull(recipe, "recipe");
        Objects.requireNonNull(libc, "libc");
    }

    @Override
    public Place at() {
        return recipe.at();
    }

    /// Whether that file lies in it.
    public boolean holds(Place file) {
        return file.file().startsWith(recipe.source().folder());
    }
}
