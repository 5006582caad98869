package dev.qiangcai.doctor.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// How files are found and named.
///
/// @param here the folder from which names are told
/// @param excluded globs of names that are passed over, such as `charts/**`
public record WalkSettings(Path here, List<String> excluded) {
    public WalkSettings {
        Objects.requireNonNull(here, "here");
        excluded = List.copyOf(excluded);
    }
}
