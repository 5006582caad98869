package dev.qiangcai.doctor.docker;

import dev.qiangcai.doctor.facts.Written;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Files of the repository that an image takes in.
///
/// @param sources relative to the folder that is built
/// @param target where they go in the image
/// @param texts files that are written out in the Dockerfile itself
public record Copy(List<String> sources, String target, List<Written> texts) {
    public Copy {
        sources = List.copyOf(sources);
        texts = List.copyOf(texts);
        Objects.requireNonNull(target, "target");
    }

    /// The text that becomes the file of that name, where one is written out.
    public Optional<Written> written(String base) {
        return target.equals(base) || target.endsWith("/" + base)
                ? texts.stream().findFirst()
                : Optional.empty();
    }

    static Copy of(List<Written> words, List<Written> texts) {
        var values = words.stream().map(Written::value).toList();
        return new Copy(values.subList(0, values.size() - 1), values.getLast(), texts);
    }
}
