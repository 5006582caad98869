package dev.qiangcai.doctor.jvm.start;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the builds here compile for, to be found from the files that lie beside or below them.
///
/// @param nearest those in the deepest folders first, and of one folder the oldest
record Builds(List<CompiledFor> nearest) {
    Builds {
        nearest = nearest.stream()
                .sorted(Comparator.comparingInt(
                                (CompiledFor build) -> -build.folder().length())
                        .thenComparingInt(CompiledFor::release))
                .toList();
    }

    /// The release that whatever this file starts needs at least, where a build above it says so.
    Optional<Integer> least(String file) {
        return nearest.stream()
                .filter(build -> build.covers(file))
                .map(CompiledFor::release)
                .findFirst();
    }
}
