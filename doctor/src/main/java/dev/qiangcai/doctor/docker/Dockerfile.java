package dev.qiangcai.doctor.docker;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a Dockerfile makes: its stages, the last of which becomes the image unless another is asked for.
public record Dockerfile(Source source, List<Stage> stages) implements Subject {
    public Dockerfile {
        Objects.requireNonNull(source, "source");
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a Dockerfile has a stage");
        }
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
