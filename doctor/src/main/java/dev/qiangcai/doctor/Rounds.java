package dev.qiangcai.doctor;

import dev.qiangcai.doctor.source.WalkSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// What the doctor is sent to look at, all together.
///
/// @param paths files, and folders with all files below them
/// @param images archives of container images
/// @param settings where names are told from, and what is passed over
public record Rounds(List<Path> paths, List<Path> images, WalkSettings settings) {
    public Rounds {
        paths = List.copyOf(paths);
        images = List.copyOf(images);
        Objects.requireNonNull(settings, "settings");
    }
}
