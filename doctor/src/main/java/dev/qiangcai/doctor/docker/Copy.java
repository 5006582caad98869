package dev.qiangcai.doctor.docker;

import dev.qiangcai.doctor.facts.Written;
import java.util.List;
import java.util.Objects;

/// Files of the repository that an image takes in.
///
/// @param sources relative to the folder that is built
/// @param target where they go in the image
public record Copy(List<String> sources, String target) {
    public Copy {
        sources = List.copyOf(sources);
        Objects.requireNonNull(target, "target");
    }

    static Copy of(List<Written> words) {
        var values = words.stream().map(Written::value).toList();
        return new Copy(values.subList(0, values.size() - 1), values.getLast());
    }
}
