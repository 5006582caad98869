package dev.qiangcai.doctor.docker;

import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a Dockerfile makes: its stages, the last of which becomes the image unless another is asked for.
///
/// @param made whether the image is there already, and this is what it says of itself
public record Dockerfile(Source source, List<Stage> stages, boolean made) implements Subject {
    public Dockerfile {
        Objects.requireNonNull(source, "source");
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a Dockerfile has a stage");
        }
    }

    static Dockerfile of(Source source, List<Stage> stages) {
        return new Dockerfile(source, stages, false);
    }

    /// An image that is there, as if a file had said how it is started.
    ///
    /// @param source the text that its stage points into
    public static Dockerfile made(Source source, Stage image) {
        return new Dockerfile(source, List.of(image), true);
    }

    /// What its owner calls it.
    public String title() {
        return made ? "image " + stages.getLast().name().from().value() : source.base();
    }

    /// What it is for, as far as names tell; an image's is the last part of its name.
    public Role role() {
        var image = stages.getLast().name();
        var name = image.from().value();
        return made ? Role.of(Source.base(name)) : Role.of(source.base(), image.text());
    }

    @Override
    public Place at() {
        return Place.of(source.name());
    }

    /// The stage of that name, or the last one.
    public Stage stage(Optional<String> wanted) {
        return stages.stream()
                .filter(stage ->
                        wanted.filter(stage.name().text()::equalsIgnoreCase).isPresent())
                .findFirst()
                .orElse(stages.getLast());
    }
}
